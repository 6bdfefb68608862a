import type { Line } from '../lines.js';

/** 为做好建宁县政府信息公开工作,我局…: a government speaks as none of what is under it. */
const SPEAKS_AS_PART = /(?<![基根资样标日])[我本](?:局(?!面)|镇|乡|街|厅|馆|支队|大队)/u;
const GOVERNMENT = /[省市县旗州盟](?:人民政府|政府)?$|区(?:人民)?政府$/u;

/** Whether the text is that of a bureau or a town, which may name the government above it, or stand on its site. */
export function speaksAsPart(lines: readonly Line[]): boolean {
  return lines.some(({ plain }) => SPEAKS_AS_PART.test(plain));
}

/** 建宁县人民政府, 建宁县. */
export function isGovernment(name: string): boolean {
  return GOVERNMENT.test(name);
}
