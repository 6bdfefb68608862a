import { type Article, dateOf, type ListItem } from '../published.js';
import { escapeHtml } from '../shapes/html.js';
import { attachmentLinks, metaTags, type Site } from './meta.js';

export const baishiSite: Site = {
  host: 'www.baishi.example',
  name: '白石县人民政府网',
  idCode: '9901220001',
  column: '政府信息公开年度报告',
};

const style = `body{margin:0;font:14px/1.8 SimSun,"Noto Serif CJK SC",serif;color:#222;background:#fff}
.banner{background:#a5161b;color:#ffe9b0;font-size:30px;font-weight:bold;letter-spacing:6px}.banner td{padding:22px 20px}
.menu td{background:#c8282d;text-align:center;padding:6px 0}.menu a{color:#fff;text-decoration:none}
.index{border-collapse:collapse;font-size:12px;background:#fbf6ec;margin:8px 0}.index td{border:1px solid #e3d4b5;padding:4px 10px}
.title{font-size:22px;font-weight:bold;text-align:center;color:#a5161b;padding:14px}.date{text-align:center;font-size:12px;color:#777;border-bottom:1px solid #e3d4b5}
.content table{border-collapse:collapse;margin:8px auto;font-size:12px;line-height:1.4}.content td{padding:2px 4px}.content pre{font:12px/1.7 NSimSun,"Noto Sans Mono CJK SC",monospace;white-space:pre-wrap}
.list td{border-bottom:1px dashed #ddd;padding:4px}.list a{color:#222;text-decoration:none}.pages{text-align:center;padding:14px;font-size:12px}
.fujian{font-size:12px}.foot td{background:#f3e9d6;text-align:center;font-size:12px;padding:14px;border-top:3px solid #a5161b}`;

export function baishiArticle(article: Article): string {
  return page(
    `${article.title}-${baishiSite.name}`,
    metaTags(baishiSite, article),
    `${informationIndex(article)}
<div class="title">${escapeHtml(article.title)}</div>
<div class="date">发布日期：${dateOf(article.published)}　信息来源：${escapeHtml(article.source)}　点击数：<span id="dj"></span>　【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</div>
<div class="content" id="content">
${article.content}
</div>
${attachmentLinks(article)}
<p>分享到：新浪微博 微信　　扫一扫在手机打开当前页</p>`,
  );
}

/** The box that the information catalogue puts above an article: a small table that is no statutory one. */
function informationIndex(article: Article): string {
  const number = article.path.replace(/\D/gu, '');
  return `<table class="index" width="100%"><tr><td>索引号：BS000-${number}</td><td>发布机构：${escapeHtml(article.source)}</td><td>生成日期：${dateOf(article.published)}</td></tr><tr><td>文号：</td><td>主题分类：政府信息公开</td><td>有效性：有效</td></tr></table>`;
}

export interface Paging {
  readonly count: number;
  readonly current: number;
  readonly previous?: string;
  readonly next?: string;
}

export function baishiList(column: string, items: readonly ListItem[], paging: Paging): string {
  const rows = items.map(
    ({ href, title, date }) =>
      `<tr><td>・<a href="${escapeHtml(href)}" title="${escapeHtml(title)}">${escapeHtml(title)}</a></td><td width="90">[${date}]</td></tr>`,
  );
  const link = (text: string, href: string | undefined) => (href ? `<a href="${href}">${text}</a>` : text);
  return page(
    `${column}-${baishiSite.name}`,
    '',
    `<div class="title">${column}</div>
<table class="list" width="100%" cellspacing="0">
${rows.join('\n')}
</table>
<div class="pages">第${paging.current}页/共${paging.count}页　${link('上一页', paging.previous)}　${link('下一页', paging.next)}</div>`,
  );
}

export function baishiHome(): string {
  return page(
    baishiSite.name,
    '',
    '<p><a href="/zwgk/ndbg/list.html">政府信息公开年度报告</a>　<a href="/xzxx/hkz/ndbg/list.html">河口镇信息公开</a></p>',
  );
}

function page(title: string, meta: string, main: string): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>${escapeHtml(title)}</title>
${meta}<style type="text/css">
${style}
</style>
</head>
<body>
<table width="980" border="0" align="center" cellpadding="0" cellspacing="0">
<tr class="banner"><td colspan="5">白石县人民政府</td></tr>
<tr class="menu"><td><a href="/">首页</a></td><td><a href="/zwgk/zfxxgkzn.html">政府信息公开指南</a></td><td><a href="/zwgk/zfxxgkzd.html">政府信息公开制度</a></td><td><a href="/zwgk/ndbg/list.html">政府信息公开年度报告</a></td><td><a href="/zwgk/ysqgk.html">依申请公开</a></td></tr>
<tr><td colspan="5">您现在的位置：<a href="/">首页</a> &gt;&gt; 政务公开
${main}
</td></tr>
<tr class="foot"><td colspan="5">主办单位：白石县人民政府办公室　网站标识码：${baishiSite.idCode}　岭ICP备99000122号　岭公网安备 99012202000001号</td></tr>
</table>
</body>
</html>
`;
}
