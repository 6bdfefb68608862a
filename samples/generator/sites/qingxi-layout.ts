import type { Article, ListItem } from '../published.js';
import { escapeHtml } from '../shapes/html.js';
import { attachmentLinks, metaTags, type Site } from './meta.js';

export const qingxiSite: Site = {
  host: 'www.qingxi.example',
  name: '青溪县人民政府门户网站',
  idCode: '9901210001',
  column: '政府信息公开年报',
};

const style = `body{margin:0;font:16px/1.9 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#333;background:#f4f6f9}
.top{background:#0b5ba8 linear-gradient(#0b5ba8,#1b78cf);color:#fff;padding:28px calc(50% - 500px)}.top b{font-size:32px;letter-spacing:4px}
.nav{background:#084a8a;padding:0 calc(50% - 500px);overflow:hidden}.nav a{float:left;color:#fff;text-decoration:none;padding:8px 28px}
.main{width:940px;margin:14px auto;background:#fff;padding:20px 30px;border:1px solid #dfe5ec}.crumb{font-size:14px;color:#777;border-bottom:1px solid #dfe5ec}
h1{font-size:26px;text-align:center;color:#0b5ba8}.info{text-align:center;font-size:14px;color:#888;border-bottom:1px dashed #ccc}.info span{margin:0 12px}
.view table{border-collapse:collapse;margin:10px auto;font-size:13px;line-height:1.5}.view table td{padding:3px 5px}.view p{margin:.4em 0}.view td p{margin:0;text-indent:0!important}
.list{list-style:none;padding:0}.list li{border-bottom:1px dotted #ccc}.list span{float:right;color:#999}.list a{color:#333;text-decoration:none}.page{text-align:center}.page a{margin:0 6px}
.share,.fujian{font-size:14px;color:#777;margin-top:24px}.foot{text-align:center;font-size:13px;color:#666;border-top:3px solid #0b5ba8;background:#fff;padding:14px}`;

export function qingxiArticle(article: Article): string {
  return page(
    `${article.title}_${qingxiSite.name}`,
    metaTags(qingxiSite, article),
    `<div class="detail">
<h1>${escapeHtml(article.title)}</h1>
<div class="info"><span>发布时间：${article.published}</span><span>来源：${escapeHtml(article.source)}</span><span>浏览次数：<em id="hits"></em></span><span>字体：【大 中 小】</span><span><a href="javascript:window.print()">打印</a></span></div>
<div class="view TRS_UEDITOR trs_paper_default trs_web" id="zoom">
${article.content}
</div>
${attachmentLinks(article)}
<div class="share">分享到：微信 微博　|　扫一扫在手机打开当前页　|　<a href="javascript:window.close()">关闭</a></div>
</div>`,
  );
}

/** One of the pages of a TRS list: the browser learns from a script how many there are. */
export function qingxiList(items: readonly ListItem[], pageCount: number, current: number): string {
  const lines = items.map(
    ({ href, title, date }) =>
      `<li><span>${date}</span><a href="${escapeHtml(href)}" target="_blank" title="${escapeHtml(title)}">${escapeHtml(shortened(title))}</a></li>`,
  );
  return page(
    `${qingxiSite.column}_${qingxiSite.name}`,
    `<meta name="SiteName" content="${qingxiSite.name}">\n<meta name="SiteIDCode" content="${qingxiSite.idCode}">\n<meta name="ColumnName" content="${qingxiSite.column}">\n`,
    `<ul class="list">
${lines.join('\n')}
</ul>
<div class="page" id="page"></div>
<script type="text/javascript">
${pagingScript}
createPageHTML(${pageCount}, ${current}, "index", "html");
</script>`,
  );
}

const pagingScript = `function createPageHTML(count, current, name, extension) {
  var links = [];
  for (var i = 0; i < count; i++) {
    var file = name + (i === 0 ? "" : "_" + i) + "." + extension;
    links.push(i === current ? "<span>" + (i + 1) + "</span>" : "<a href='" + file + "'>" + (i + 1) + "</a>");
  }
  document.getElementById("page").innerHTML = "共" + count + "页 " + links.join(" ");
}`;

export function qingxiHome(): string {
  return page(
    qingxiSite.name,
    `<meta name="SiteName" content="${qingxiSite.name}">\n<meta name="SiteIDCode" content="${qingxiSite.idCode}">\n`,
    '<ul class="list"><li><a href="/xxgk/zfxxgknb/">政府信息公开年报</a></li><li><a href="http://zrzy.qingxi.example/">青溪县自然资源局</a></li></ul>',
  );
}

/** The editor's list template cuts titles; the whole one stands in the title attribute. */
function shortened(title: string): string {
  return title.length > 28 ? `${title.slice(0, 27)}...` : title;
}

function page(title: string, meta: string, main: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
${meta}<style type="text/css">
${style}
</style>
</head>
<body>
<div class="top"><b>青溪县人民政府</b></div>
<div class="nav"><a href="/">首页</a><a href="/xxgk/">政务公开</a><a href="/bsfw/">办事服务</a><a href="/hdjl/">互动交流</a><a href="/zjqx/">走进青溪</a></div>
<div class="main">
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政务公开</a> &gt; <a href="/xxgk/zfxxgknb/">${qingxiSite.column}</a></div>
${main}
</div>
<div class="foot">主办：青溪县人民政府办公室　承办：青溪县大数据中心<br>网站标识码：${qingxiSite.idCode}　岭ICP备99000121号-1　岭公网安备 99012102000001号<br><a href="/wzdt/">网站地图</a> | <a href="/lxwm/">联系我们</a></div>
</body>
</html>
`;
}
