import type { Article, ListItem } from '../published.js';
import { escapeHtml } from '../shapes/html.js';
import { metaTags, type Site } from './meta.js';

export const naturalResourcesSite: Site = {
  host: 'zrzy.qingxi.example',
  name: '青溪县自然资源局',
  idCode: '9901210023',
  column: '信息公开年报',
};

const style = `body{margin:0;font:15px/1.8 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#333}
header{background:#2b7a4b;color:#fff;padding:20px calc(50% - 460px);font-size:26px}nav{background:#e8f2ec;padding:6px calc(50% - 460px)}nav a{margin-right:28px;color:#2b7a4b}
.wrap{width:920px;margin:12px auto}h2{text-align:center}.from{text-align:center;color:#888;font-size:13px}.article table{font-size:12px;line-height:1.4;border-collapse:collapse;margin:6px auto}
footer{border-top:2px solid #2b7a4b;text-align:center;font-size:12px;padding:12px;color:#666}`;

export function naturalResourcesArticle(article: Article): string {
  return page(
    article.title,
    metaTags(naturalResourcesSite, article),
    `<h2>${escapeHtml(article.title)}</h2>
<div class="from">时间：${article.published}　来源：${escapeHtml(article.source)}　作者：办公室</div>
<div class="article">
${article.content}
</div>
<p>相关链接：<a href="http://www.qingxi.example/">青溪县人民政府门户网站</a></p>`,
  );
}

export function naturalResourcesList(items: readonly ListItem[]): string {
  const lines = items.map(
    ({ href, title, date }) => `<li><a href="${href}">${escapeHtml(title)}</a>（${date}）</li>`,
  );
  return page(
    `${naturalResourcesSite.column}-${naturalResourcesSite.name}`,
    '',
    `<h2>${naturalResourcesSite.column}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`,
  );
}

export function naturalResourcesHome(): string {
  return page(
    naturalResourcesSite.name,
    '',
    `<p><a href="/zfxxgknb/index.html">${naturalResourcesSite.column}</a></p>`,
  );
}

/** A page that is gone, with status 200. */
export function softNotFound(): string {
  return page(
    '提示信息',
    '',
    '<h2>抱歉，您访问的页面不存在或已删除</h2><p align="center"><a href="/">返回首页</a></p>',
  );
}

function page(title: string, meta: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${escapeHtml(title)}</title>
${meta}<style>
${style}
</style>
</head>
<body>
<header>${naturalResourcesSite.name}</header>
<nav><a href="/">首页</a><a href="/tzgg/">通知公告</a><a href="/zfxxgknb/index.html">${naturalResourcesSite.column}</a><a href="/zdgc/">征地信息</a></nav>
<div class="wrap">
${main}
</div>
<footer>网站标识码：${naturalResourcesSite.idCode}　岭ICP备99000121号-7</footer>
</body>
</html>
`;
}
