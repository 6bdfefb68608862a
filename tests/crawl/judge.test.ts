import { describe, expect, it } from 'vitest';
import { judge } from '../../src/crawl/answer/judge.js';
import type { HeaderList } from '../../src/crawl/exchange/exchange.js';

const PAGE = 'http://www.a.example/xxgk/t20230113_1.html';
const LONG = '全县主动公开政府信息一千一百九十条，依申请公开八条。'.repeat(30);

interface Given {
  readonly status?: number;
  readonly type?: string | null;
  readonly body: string | Uint8Array;
  readonly reached?: string;
  readonly requested?: string;
}

function verdictOn({ status = 200, type = 'text/html', body, reached = PAGE, requested = PAGE }: Given) {
  const headers: HeaderList = type === null ? [] : [['Content-Type', type]];
  return judge(
    {
      url: new URL(reached),
      status,
      headers,
      body: typeof body === 'string' ? Buffer.from(body) : body,
    },
    new URL(requested),
  );
}

function html(title: string, text: string, script = ''): string {
  return `<html><head><title>${title}</title><script>${script}</script></head><body><div>${text}</div></body></html>`;
}

describe('an answer that is declared to be a file', () => {
  const challenge = html('', '', '$_ts={}');

  it.each(['application/pdf', 'application/octet-stream', 'image/png', ''])(
    'as %j is judged as the page that it is',
    (type) => {
      expect(verdictOn({ type, body: `<!DOCTYPE html>${challenge}` }).outcome).toBe('blocked');
      expect(verdictOn({ type, body: `\uFEFF\n${challenge}` }).outcome).toBe('blocked');
      expect(verdictOn({ type, body: html('404', '您访问的页面不存在') }).outcome).toBe('gone');
    },
  );

  it.each(['application/octet-stream', 'text/html', 'text/plain', ''])('as %j is good as a PDF', (type) => {
    expect(verdictOn({ type, body: '%PDF-1.4 <html>404</html>' }).outcome).toBe('ok');
  });
});

describe('an answer is good', () => {
  it.each<[string, Given]>([
    ['a report', { body: html('建宁县2020年政府信息公开工作年度报告', LONG) }],
    [
      'a short report with an attachment',
      { body: html('年度报告', '附件：<a href="a.pdf">2020年报.pdf</a>') },
    ],
    ['a page of pictures', { body: html('年度报告', '<img src="1.png"><img src="2.png">', 'var a = 1') }],
    ['a file', { type: 'application/pdf', body: '%PDF-1.4 404 not found 验证码' }],
    ['a file declared as a page', { body: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) }],
    ['a page without declared type', { type: null, body: html('年度报告', LONG) }],
    ['an article that speaks of a captcha', { body: html('年度报告', `${LONG}验证码`, 'captcha()') }],
    ['a report that leaves the script of its firewall in', { body: html('年度报告', LONG, '$_ts=window') }],
    [
      'a report that asks for JavaScript in vain',
      { body: `${html('报告', LONG)}<noscript>请开启JavaScript</noscript>` },
    ],
    ...['$_ts=window.$_ts', 'loadCaptcha("验证码")'].map((script): [string, Given] => [
      `a page with nothing but a report's file, and the script ${script}`,
      { body: html('青溪县人民政府', '<p>青溪县2020年政府信息公开年报</p><a href="a.pdf">附件</a>', script) },
    ]),
    [
      'a short list on a page that asks for JavaScript in vain',
      {
        body: `${html('政府信息公开年报', '<a href="1.html">2022年</a>')}<noscript>请开启JavaScript</noscript>`,
      },
    ],
    ...['请求异常，系统繁忙，请稍后再试', '访问过于频繁，请拖动滑块验证', '您要查看的信息不存在'].map(
      (words): [string, Given] => [
        `a short list whose script has the words ${words} for later`,
        {
          body: html(
            '政务公开',
            '<a href="1.html">2022年</a> 请登录',
            `function fail() { alert("${words}"); }`,
          ),
        },
      ],
    ),
    [
      'a short report that tells of a request for what is not there',
      { body: html('2022年年报', '收到申请1件，答复申请人该信息不存在，其查找的信息已失效。') },
    ],
    ['a short page that says who looks after the site', { body: html('政务公开', '网站维护：县信息中心') }],
    ['a report on a site that was rebuilt', { body: html('年度报告', `${LONG}完成网站升级改造。`) }],
    [
      'a report with the row 申请信息不存在数',
      { body: html('年度报告', `6.申请信息不存在数 件 404 ${LONG}`) },
    ],
    [
      'a home page that was asked for',
      { body: html('首页', LONG), reached: 'http://a.example/', requested: 'http://a.example/' },
    ],
  ])('when it is %s', (_, given) => {
    expect(verdictOn(given)).toEqual({ outcome: 'ok', reason: null });
  });
});

describe('an answer is a page gone', () => {
  it.each<[string, Given, string]>([
    ['status 404', { status: 404, body: '' }, 'status 404'],
    ['status 410', { status: 410, body: '' }, 'status 410'],
    ['页面不存在', { body: html('提示', '抱歉，您访问的页面不存在！') }, 'does not exist any more'],
    [
      '您访问的页面已删除',
      { body: html('提示信息', '您访问的页面已删除或已过期') },
      'does not exist any more',
    ],
    ['该信息已被删除', { body: html('提示信息', '该信息已被删除或未审核') }, 'does not exist any more'],
    ['a title of 404', { body: html('404', '请检查地址') }, 'does not exist any more'],
    [
      'a title of 404 within the menu of the site',
      { body: html('404错误', LONG) },
      'does not exist any more',
    ],
    ...[
      '抱歉，您要查看的信息不存在',
      '很抱歉，您要访问的页面无法找到',
      '您访问的页面走丢了',
      '该文章已被撤回',
      '该栏目不存在',
      '没有找到您要的内容',
      'The page cannot be found',
    ].map((words): [string, Given, string] => [words, { body: html('提示', words) }, 'does not exist']),
    [
      'a script that says so and goes back',
      { body: '<script>alert("该信息不存在");history.back();</script>' },
      'does not exist any more',
    ],
    ['找不到您要访问的页面', { body: html('错误', '找不到您要访问的页面') }, 'does not exist any more'],
    [
      'not found, in GB18030',
      {
        body: Buffer.concat([
          Buffer.from('<title>'),
          Buffer.from([0xd2, 0xb3, 0xc3, 0xe6, 0xb2, 0xbb, 0xb4, 0xe6, 0xd4, 0xda]),
        ]),
      },
      'does not exist any more',
    ],
    [
      'the home page instead',
      { body: html('首页', LONG), reached: 'http://www.a.example/index.html' },
      'leads to the home page',
    ],
  ])('when it is %s', (_, given, reason) => {
    expect(verdictOn(given)).toEqual({ outcome: 'gone', reason: expect.stringContaining(reason) });
  });
});

describe('an answer is a barrier', () => {
  it.each<[string, Given, string]>([
    ['瑞数, status 412', { status: 412, body: '<script>$_ts={};</script>' }, 'status 412, a 瑞数 challenge'],
    [
      '加速乐, status 521',
      { status: 521, body: "<script>document.cookie='__jsl_clearance_s=1'</script>" },
      'status 521, a 加速乐 challenge',
    ],
    [
      'a cloud shield, status 405',
      { status: 405, body: html('405', '您的访问请求可能对网站造成安全威胁，已被拦截') },
      'a firewall page',
    ],
    ['a captcha, status 403', { status: 403, body: html('提示', '请输入验证码') }, 'a captcha'],
    ['a bare 403', { status: 403, body: '' }, 'status 403, access refused'],
    ['a challenge with status 200', { body: '<html><script>$_ts={};</script><body></body></html>' }, '瑞数'],
    ['请开启JavaScript', { body: html('', '请开启JavaScript并刷新该页') }, 'asks for JavaScript'],
    ['访问验证', { body: html('访问验证', '请完成访问验证后继续') }, 'a captcha'],
    ['请启用浏览器的JavaScript', { body: html('', '请启用浏览器的JavaScript功能') }, 'asks for JavaScript'],
    ['滑块', { body: html('', '您的网络环境存在异常，请拖动滑块完成验证') }, 'a captcha'],
    ['点击按钮进行验证', { body: html('', '为了您的访问安全，请点击按钮进行验证') }, 'a captcha'],
    ['访问过于频繁', { body: html('访问过于频繁', '请稍后再试') }, 'asks for fewer requests'],
    ['访问频率过高', { body: html('提示', '访问频率过高，请稍后重试') }, 'asks for fewer requests'],
    ['访问次数过多', { body: html('', '您的IP访问次数过多，已被限制') }, 'asks for fewer requests'],
    ['a refusal in English', { body: html('Access Denied', 'You have no permission') }, 'a firewall page'],
    ['禁止境外访问', { body: html('提示', '本网站禁止境外访问') }, 'refuses foreign addresses'],
    ['您所在的地区', { body: html('提示', '您所在的地区无法访问该网站') }, 'refuses foreign addresses'],
    ['没有权限', { body: html('提示', '您没有权限查看此页面') }, 'a login page'],
    ['网站升级改造', { body: html('提示', '网站升级改造中，敬请谅解') }, 'a maintenance page'],
    ['系统维护, status 503', { status: 503, body: html('系统维护', '') }, 'status 503, a maintenance page'],
    ['暂停服务', { body: html('公告', '因机房检修，本站暂停服务') }, 'a maintenance page'],
    ['a login', { body: html('统一身份认证', '<form><input type="password"></form>') }, 'a login page'],
    [
      'nothing but script',
      { body: '<html><head><script src="/x.js"></script></head><body><div id="app"></div></body></html>' },
      'only script',
    ],
  ])('when it is %s', (_, given, reason) => {
    expect(verdictOn(given)).toEqual({ outcome: 'blocked', reason: expect.stringContaining(reason) });
  });
});

describe('an answer is a failure', () => {
  it.each<[string, Given, string]>([
    ['status 500', { status: 500, body: html('', 'Internal Server Error') }, 'status 500'],
    ['status 400 with a file', { status: 400, type: 'application/pdf', body: '%PDF' }, 'status 400'],
    ['empty', { body: '' }, 'the answer is empty'],
    ...[
      ['502 Bad Gateway', 'nginx'],
      ['系统提示', '系统繁忙，请稍后再试！'],
      ['提示', '当前访问人数过多，请稍后再试'],
      ['错误', '参数错误'],
      ['', '数据库连接失败'],
    ].map(([title = '', words = '']): [string, Given, string] => [
      `a page that says ${title} ${words}`,
      { body: html(title, words) },
      'the page says that the server failed',
    ]),
    [
      'JSON that says so',
      { type: 'application/json', body: '{"code":500,"msg":"系统异常"}' },
      'the page says that the server failed',
    ],
  ])('when it is %s', (_, given, reason) => {
    expect(verdictOn(given)).toEqual({ outcome: 'failed', reason });
  });
});
