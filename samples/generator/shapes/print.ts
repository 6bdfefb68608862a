import type { Block } from '../body.js';
import { editorHtml } from './editor.js';
import { escapeHtml } from './html.js';

const style = `@page { size: A4; margin: 28mm 24mm 26mm; @bottom-center { content: "- " counter(page) " -"; font: 10.5pt serif; } }
body { font: 12pt/1.7 "AR PL SungtiL GB", SimSun, serif; }
h1 { font-size: 18pt; text-align: center; }
h1, strong { font-weight: normal; }
p { margin: 0; }
p.signature { text-align: right; }
table { border-collapse: collapse; width: 100%; margin: 6pt 0; font-size: 9pt; line-height: 1.3; }
td { border: 0.5pt solid #000; padding: 2pt 3pt; text-align: center; }
tr { break-inside: avoid; }`;

/** A document of its own, to be printed: the source of a PDF or Word attachment. */
export function printHtml(title: string, blocks: readonly Block[], signature: readonly string[]): string {
  const signed = signature.map((line) => `<p class="signature">${escapeHtml(line)}</p>`);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${editorHtml(blocks)}
${signed.join('\n')}
</body>
</html>
`;
}

/** One table alone, to be photographed. */
export function pictureHtml(block: Block): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>picture</title>
<style>
body { margin: 6px; width: 640px; background: #fff; font: 12px/1.35 "Noto Sans CJK SC", sans-serif; }
table { border-collapse: collapse; width: 100%; }
td { border: 1px solid #000; padding: 1px 2px; text-align: center; }
</style>
</head>
<body>
${editorHtml([block])}
</body>
</html>
`;
}
