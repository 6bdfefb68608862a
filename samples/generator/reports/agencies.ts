import type { Agency } from '../report.js';

// Invented. No province has the code 99, so none of these can be taken for a real place.
const qingxiRegion = { code: '990121', name: '青溪县' };
const baishiRegion = { code: '990122', name: '白石县' };

export const qingxi: Agency = { name: '青溪县', region: qingxiRegion };
export const qingxiNaturalResources: Agency = { name: '青溪县自然资源局', region: qingxiRegion };
export const baishi: Agency = { name: '白石县', region: baishiRegion };
export const hekou: Agency = { name: '白石县河口镇', region: baishiRegion };
