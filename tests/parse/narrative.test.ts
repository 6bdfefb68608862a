import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Piece } from '../../src/documents/document.js';
import { readFacts } from '../../src/parse/narrative/read-facts.js';
import { chineseNumber } from '../../src/parse/narrative/stated-number.js';
import type { Fact } from '../../src/parse/report.js';

const YEAR = 2023;
const REPORT = { year: YEAR, agency: '青溪县卫生局' };

function documentOf(blocks: readonly Block[], format: Document['format'] = 'html'): Document {
  return {
    format,
    charset: 'utf-8',
    title: null,
    meta: new Map(),
    blocks,
    attachments: [],
    images: 0,
    endsInText: false,
  };
}

function factsOf(...paragraphs: readonly string[]): readonly Fact[] {
  const blocks = paragraphs.map(
    (text, index): Block => ({ kind: 'paragraph', text, at: { paragraph: index + 1 } }),
  );
  return readFacts(documentOf(blocks), REPORT);
}

/** Facts as `code value`, with ~ before approximate values. */
function stated(...paragraphs: readonly string[]): readonly string[] {
  return factsOf(...paragraphs).map(
    ({ code, value, approximate }) => `${code} ${approximate ? '~' : ''}${value}`,
  );
}

describe('a figure in prose', () => {
  it.each([
    ['全年共收到政府信息公开申请8件。', 'requests_received 8'],
    ['本局新收到公民、法人和其他组织提出的政府信息公开申请12件。', 'requests_received 12'],
    ['全镇受理依申请公开3件。', 'requests_received 3'],
    ['共收到8件政府信息公开申请。', 'requests_received 8'],
    ['受理公民、商业企业提出的政府信息公开申请9件。', 'requests_received 9'],
    ['我局收到政府信息公开申请事项4件。', 'requests_received 4'],
    ['全年受理依申请信息公开21件。', 'requests_received 21'],
    ['全年收到和处理依申请公开件4件。', 'requests_received 4'],
    ['收到的政府信息公开申请中转下年度办理9件。', 'requests_carried_out 9'],
    ['收到的政府信息公开申请中结转2026年度2件。', 'requests_carried_out 2'],
    ['县民政局收到政府依申请公开31件。', 'requests_received 31'],
    ['县政府网站上共新增主动公开政府信息50条。', 'items_on_website 50'],
    ['收到依申请公开政府信息申请共计1,024件。', 'requests_received 1024'],
    ['收到政府信息公开申请三件。', 'requests_received 3'],
    ['依法办结7件政府信息公开申请。', 'requests_closed 7'],
    ['依法办结信息公开申请二十一件。', 'requests_closed 21'],
    ['全年主动公开政府信息1，190条。', 'items_disclosed 1190'],
    ['全县主动公开各类政府信息共计１２３４条。', 'items_disclosed 1234'],
    ['主动公开的1190条政府信息均可查阅。', 'items_disclosed 1190'],
    ['通过网站、政务微博、微信等渠道公开政府信息3226条。', 'items_disclosed 3226'],
    ['县政府门户网站共发布各类信息5600条。', 'items_on_website 5600'],
    ['政务微信公众号推送信息300条。', 'items_on_wechat 300'],
    ['政务微博发布信息45篇。', 'items_on_weibo 45'],
    ['溪口镇微信公众账号（1个）发布信息149条。', 'items_on_wechat 149'],
    ['“青溪发布”微博账号发布信息168条。', 'items_on_weibo 168'],
    ['通过“青溪发布”微信公众号，发布信息977条。', 'items_on_wechat 977'],
    ['在县人民政府网站中发布信息共98条。', 'items_on_website 98'],
    ['在县政府网站政务公开平台主动公开政府信息136条。', 'items_on_website 136'],
    ['通过我局政府门户网站发布各类主动公开信息801条。', 'items_on_website 801'],
    ['县政府门户网站公开全县各类政府信息共计3437条。', 'items_on_website 3437'],
    ['官方微信发布266条图文信息。', 'items_on_wechat 266'],
    ['通过宣传栏、村民会议等方式公开产业政策、农村低保等各类政府信息96条。', 'items_disclosed 96'],
    ['全年共收到、办理依申请公开7件。', 'requests_received 7'],
    ['县公安局依申请公开受理和办结6件。', 'requests_received 6'],
    ['本街道共收到12件信息依申请公开。', 'requests_received 12'],
    ['收到的政府信息公开申请中，剩余2件结转下年度继续办理。', 'requests_carried_out 2'],
    ['收到的政府信息公开申请中，另有1件转下年继续办理。', 'requests_carried_out 1'],
    ['通过青溪县政府网公开信息76条。', 'items_on_website 76'],
    ['机构职能类信息102条。', 'items_category_functions 102'],
    ['其他类信息448条。', 'items_category_other 448'],
    ['制发行政规范性文件24件。', 'normative_documents_issued 24'],
    ['召开新闻发布会12场。', 'press_conferences 12'],
    ['举办了6场新闻发布会。', 'press_conferences 6'],
    ['全年共举办19场县政府新闻发布活动。', 'press_conferences 19'],
    ['开展在线访谈4期。', 'online_interviews 4'],
    ['发布政策解读材料96篇。', 'policy_interpretations 96'],
    ['组织开展政务公开业务培训两次。', 'trainings 2'],
    ['接受培训158人次。', 'training_participants 158'],
    ['关停政务新媒体账号18个。', 'accounts_closed 18'],
    ['全年收取信息处理费3940元。', 'processing_fees 3940'],
    ['收取信息处理费0.5万元。', 'processing_fees 5000'],
    ['全年收取政府信息公开费用共计360元。', 'processing_fees 360'],
    ['因政府信息公开引发行政复议6件。', 'reconsiderations 6'],
    ['办理人大代表建议和政协提案88件。', 'proposals_answered 88'],
    ['主动公布政府信息有71条。', 'items_disclosed 71'],
    ['本部门主动公开政府信息40条。', 'items_disclosed 40'],
    ['县政府及各部门共主动公开政府信息40条。', 'items_disclosed 40'],
    ['2023年度政府信息公开总数88条。', 'items_disclosed 88'],
    ['主动公开各类卫生政府信息52条。', 'items_disclosed 52'],
    ['政务微信订阅号“青溪发布”（微信号：qx0001）公开政府信息23条。', 'items_on_wechat 23'],
    ['我街道政府信息公开的数量有24件。', 'items_disclosed 24'],
    ['依申请公开方面，上年结转2件、本年新收15件。', 'requests_carried_in 2', 'requests_received 15'],
    ['全年新收申请109件，上年结转3件。', 'requests_received 109', 'requests_carried_in 3'],
    ['依申请公开方面，共受理申请109件。', 'requests_received 109'],
    ['公开发布信息约1.2万条，其中网站8000余条。', 'items_on_website ~8000'],
    ['县政府网站发布稿件1532篇。', 'items_on_website 1532'],
    ['依托青溪开发区门户网站共发布各类公开信息1287条。', 'items_on_website 1287'],
    ['收到的政府信息公开申请中，顺延至下一年答复2件。', 'requests_carried_out 2'],
    ['收到的政府信息公开申请中，另有7件申请按照规定顺延到下年度答复。', 'requests_carried_out 7'],
    ['政府信息公开类行政复议7件，诉讼9件。', 'reconsiderations 7', 'litigations 9'],
    ['主动发布各类信息314条。', 'items_disclosed 314'],
    ['全年共公开信息253条。', 'items_disclosed 253'],
    ['我乡共计公开政府信息86条。', 'items_disclosed 86'],
    ['2023年度主动公开信息的有5条。', 'items_disclosed 5'],
    ['县水利局官网发布各类信息41条。', 'items_on_website 41'],
    [
      '新收政府信息公开申请30件。其中，予以公开18件，部分公开3件。',
      'requests_received 30',
      'requests_granted 18',
      'requests_partially_granted 3',
    ],
    ['共主动公开政府信息新增22条。', 'items_disclosed 22'],
    ['受理依申请公开8件，其中同意公开答复数4件。', 'requests_received 8', 'requests_granted 4'],
    ['召开政府信息公开相关工作会议113次。', 'meetings 113'],
    ['受理依申请公开政府信息27件。', 'requests_received 27'],
    ['我县收到政府信息依申请公开6件，上年转结2件。', 'requests_received 6', 'requests_carried_in 2'],
    ['接收申请人向我机关提交的政府信息依申请公开7件。', 'requests_received 7'],
    ['接收到申请书35份。', 'requests_received 35'],
    ['2023年，全县累计公开政府信息31200条。', 'items_disclosed 31200'],
    ['2023年，我局通过门户网站等渠道，累计主动公开政府信息90条。', 'items_disclosed 90'],
    ['一年来，依托县政府网站等平台，累计主动公开政府信息29条。', 'items_disclosed 29'],
    ['在市政府门户网站（政府信息公开平台）主动公布政府信息71条。', 'items_on_website 71'],
    ['发布政策解读稿5篇。', 'policy_interpretations 5'],
    ['回应公众关注热点和舆情48件。', 'public_concerns_answered 48'],
    ['政策文件法规类信息8条。', 'items_category_documents 8'],
    ['法规文件类的信息2条。', 'items_category_documents 2'],
    ['我县收到政府信息依申请公开9件。', 'requests_received 9'],
    [
      '全年收政府信息公开申请46件，结转上年度政府信息公开申请3件。',
      'requests_received 46',
      'requests_carried_in 3',
    ],
    ['共收到社会各界4宗政府信息公开申请。', 'requests_received 4'],
    ['受理公民、法人和其他组织向县政府办公室提出的政府信息公开申请5件。', 'requests_received 5'],
    [
      '共受理依申请政府信息公开事项29例，其中通过网络收到申请25件。',
      'requests_received 29',
      'requests_online 25',
    ],
    ['全年公开401条信息。', 'items_disclosed 401'],
    ['全镇政府信息公开66条。', 'items_disclosed 66'],
    ['2023年公开政府信息95条。', 'items_disclosed 95'],
    ['主动向社会公开各类信息271条。', 'items_disclosed 271'],
    ['接收到申请书55份。', 'requests_received 55'],
    [
      '收到政府信息公开申请4件，3件为网络申请，1件通过信函提交。',
      'requests_received 4',
      'requests_online 3',
      'requests_letter 1',
    ],
    ['发生2起有关政府信息公开的行政复议案件。', 'reconsiderations 2'],
    ['发生1件因政府信息公开引起的行政诉讼。', 'litigations 1'],
    ['2023年依申请公开共受理2件。', 'requests_received 2'],
    ['共收到依申请公开政府信息案件7件。', 'requests_received 7'],
    ['全市各级政府及其部门主动公开信息45.28万条。', 'items_disclosed 452800'],
    ['主动新增公开政府信息85条。', 'items_disclosed 85'],
    ['县政府门户网站信息公开发布23条。', 'items_on_website 23'],
    ['微信公众号“青溪交通”公开信息167条。', 'items_on_wechat 167'],
    ['“青溪人社”微信公众号发布推文687篇。', 'items_on_wechat 687'],
    ['承办县人大代表建议和县政协委员提案共10件。', 'proposals_answered 10'],
    ['主动公开涉及疫情防控、社会救助、安全生产等方面信息423条。', 'items_disclosed 423'],
    ['主动公开发布各类信息31条。', 'items_disclosed 31'],
    ['全镇主动发布政务公开信息45条。', 'items_disclosed 45'],
    ['2023年，全县累计公开政府信息97条，部门和镇（街道）共公开各类政府信息42条。', 'items_disclosed 97'],
    ['通过政府门户网站依法主动公开46条信息。', 'items_on_website 46'],
    ['通过政府网站公开政府文件、领导动态、重大项目等政府信息24102条。', 'items_on_website 24102'],
    ['在镇微信公众号发布教育信息13条。'],
    ['县财政局公开信息共计9条，县水利局公开信息共计4条。'],
    ['依申请公开信息共计3条。'],
    ['微信公众号公开信息共计30条。', 'items_on_wechat 30'],
    ['办理政府信息公开类行政应诉1件，比去年减少80%。', 'litigations 1'],
    ['推进政府信息公开，办理行政应诉1件。'],
    [
      '收到政府信息公开申请4件，予以公开3件，部分予以公开1件。',
      'requests_received 4',
      'requests_granted 3',
      'requests_partially_granted 1',
    ],
    ['本局依申请公开收取的费用（检索费、邮寄费等）为0元。', 'processing_fees 0'],
    ['今年共收到依申请公开政府信息情况1件，属网上申请。', 'requests_received 1'],
    ['街道收到和处理政府信息公开申请办理事项为6件。', 'requests_received 6'],
    ['我局收到公民或社会组织提出申请公开信息2条。', 'requests_received 2'],
    ['对受理的2项依申请公开事项全部答复。', 'requests_received 2'],
    ['全年收到公民、法人和其他组织政府公开申请共5件。', 'requests_received 5'],
    ['通过政府网站主动发布信息共?1340条?。', 'items_on_website 1340'],
    ['我局公开信息87条，其中主动公开68条（含规划类），依申请公开19条。', 'items_disclosed 68'],
    ['主动公开水利建设、预算决算以及其他信息共计547条。', 'items_disclosed 547'],
    ['公开各类信息39条，其中公告公示10条。', 'items_disclosed 39'],
    ['公文属于“此件公开发布”的85件，主动公开85件。'],
    ['本机关通过青溪县人民政府网主动公开政府信息180条。', 'items_on_website 180'],
    ['县卫生局网站所有栏目公开信息143条。', 'items_on_website 143'],
    ['县政府门户网站共发布卫生信息93条。', 'items_on_website 93'],
    ['在青溪县人民政府官网公示的信息共计227条。', 'items_on_website 227'],
    ['发布其他财政信息10条。'],
    ['全年共制作规范性文件2份。', 'normative_documents_issued 2'],
    ['本年度新发布的行政规范性文件4件。', 'normative_documents_issued 4'],
    ['共培训各级各类信息员约300人次。', 'training_participants ~300'],
    [
      '主动公开政府信息73条，其中，在局门户网站上发布信息52条，在微信公众号上发布信息21条。',
      'items_disclosed 73',
      'items_on_website 52',
      'items_on_wechat 21',
    ],
    [
      '收到政府信息公开申请22件，比2022年（31件）下降29%，答复22件。',
      'requests_received 22',
      'requests_closed 22',
    ],
    [
      '答复政府信息公开申请98件，另有5件申请转结下年度继续办理。',
      'requests_closed 98',
      'requests_carried_out 5',
    ],
    [
      '受理政府信息公开申请9件。处理结果中，部分公开2件，结转至下一年度办理3件。',
      'requests_received 9',
      'requests_partially_granted 2',
      'requests_carried_out 3',
    ],
    ['所有答复件中，不予公开的1件；无法提供的49件。', 'items_withheld 1', 'requests_unavailable 49'],
    ['提案答复件中，予以公开5件。'],
    [
      '共收到政府信息公开申请46件。其中，通过局官方网站提交申请表的30件；通过信函提交申请的11件；当面提交5件。',
      'requests_received 46',
      'requests_online 30',
      'requests_letter 11',
      'requests_in_person 5',
    ],
    ['通过门户网站收到申请5件，通过信函收到申请3件。', 'requests_online 5', 'requests_letter 3'],
    [
      '全区共收到信息公开申请件40件，4件结转至下年度继续办理。',
      'requests_received 40',
      'requests_carried_out 4',
    ],
    [
      '2023年全区共收到依申请公开件30件，上年度结转办理件1件，结转到2024年办理7件。',
      'requests_received 30',
      'requests_carried_in 1',
      'requests_carried_out 7',
    ],
    ['全年主动全面公开规划计划、公告公示等政府信息93条。', 'items_disclosed 93'],
    ['我办及时、准确、全面公开政府信息380条。', 'items_disclosed 380'],
    ['本年度政府信息公开共53条。', 'items_disclosed 53'],
    ['全镇制作获取政府信息总数为30条，其中主动公开信息数为28条。', 'items_disclosed 28'],
    ['对2023年1月1日以来的信息作了梳理，2023年新增主动公开政府信息13条。', 'items_disclosed 13'],
    ['在县政府门户网站主动、规范发布、更新各类政府信息90条。', 'items_on_website 90'],
    ['通过青溪县人民政府网已公开各类信息103条。', 'items_on_website 103'],
    ['“溪口之声”微信公众号主动发布消息82条。', 'items_on_wechat 82'],
    ['政务微信发布工作动态、办事提示等内容共计230条。', 'items_on_wechat 230'],
    ['本年度收到申请政府信息公开请求1件。', 'requests_received 1'],
    ['我街道收到依申请公开申请4件，办结公开申请3件。', 'requests_received 4', 'requests_closed 3'],
    ['财政信息4条、规划计划3条、人事信息5条。', 'items_category_budgets 4', 'items_category_personnel 5'],
  ])('%s states %s', (sentence, ...facts) => {
    expect(stated(sentence)).toEqual(facts);
  });

  it.each([
    ['主动公开政府信息14万余条。', '~140000'],
    ['主动公开政府信息2.6万多条。', '~26000'],
    ['主动公开政府信息3000余条。', '~3000'],
    ['主动公开政府信息约500条。', '~500'],
    ['主动公开政府信息近5千条。', '~5000'],
    ['主动公开政府信息超过1.2万条。', '~12000'],
    ['主动公开政府信息3.1万条。', '31000'],
    ['主动公开政府信息460条左右。', '~460'],
    ['主动公开政府信息460条以上。', '~460'],
    ['主动公开政府信息将近460条。', '~460'],
    ['主动公开政府信息大约460条。', '~460'],
  ])('%s is %s, approximate where it says so', (sentence, value) => {
    expect(stated(sentence)).toEqual([`items_disclosed ${value}`]);
  });

  it.each([
    ['本年度未收到政府信息公开申请。', 'requests_received 0'],
    ['没有收到公民、法人提出的政府信息公开申请。', 'requests_received 0'],
    ['收到政府信息公开申请0件。', 'requests_received 0'],
    ['本年度未收取信息处理费。', 'processing_fees 0'],
    ['没有收取任何费用。', 'processing_fees 0'],
    ['未发生因政府信息公开被申请行政复议的情况。', 'reconsiderations 0'],
    ['我乡没有接到群众主动要求公开政府信息的申请。', 'requests_received 0'],
    ['本镇未收到公开政府信息的申请。', 'requests_received 0'],
    ['本年度未收到过公开申请。', 'requests_received 0'],
    ['没有收到过相关申请。', 'requests_received 0'],
    ['本年度无申请政府信息公开的情况。', 'requests_received 0'],
    ['我局未涉及到要求政府信息公开的申请。', 'requests_received 0'],
    ['没有公民、法人和其他团体向我局申请公开政府信息。', 'requests_received 0'],
    ['本街道未接到任何形式的信息公开申请。', 'requests_received 0'],
    ['本镇未收到任何形式的依申请公开政府信息。', 'requests_received 0'],
    ['我单位未收到和处理政府信息公开申请。', 'requests_received 0'],
    ['2023年，我局无依申请公开事项。', 'requests_received 0'],
    ['我局线上、线下均无依申请公开信件。', 'requests_received 0'],
    ['本年度未收到个人、法人或者其他组织向本机关申请公开政府信息。', 'requests_received 0'],
    ['街道未向公民、法人和其他组织收取任何与政府信息公开工作相关的费用。', 'processing_fees 0'],
    ['我乡没有政府信息公开的收费及减免事项。', 'processing_fees 0'],
    ['本年度未制发规范性文件。', 'normative_documents_issued 0'],
    ['2023年，未制定印发新的行政规范性文件。', 'normative_documents_issued 0'],
    ['均已办结，无申请件结转到下一年度。', 'requests_carried_out 0'],
    ['我乡未发生政府信息公开申请，因而没有减免。', 'requests_received 0'],
    ['本年度无依申请公开和不予以公开情况。', 'requests_received 0'],
    ['我委未收到公民、法人或者其他组织申请除主动公开以外的其他政府信息。', 'requests_received 0'],
    ['未收到公众申请要求公开的其它方面政府信息。', 'requests_received 0'],
    ['本单位信息公开无收费情况。', 'processing_fees 0'],
    ['全年及历年均未接到涉及政府信息公开的行政复议。', 'reconsiderations 0'],
    ['未对公众依申请公开政府信息收取任何费用。', 'processing_fees 0'],
    ['没有向申请人收取检索、复制、邮寄等费用。', 'processing_fees 0'],
    ['没有向政府信息公开的申请人进行收费的情况。', 'processing_fees 0'],
    ['我镇政府信息公开没有收费及减免的情况。', 'processing_fees 0'],
    ['本年度没有关于信息公开的收费及减免情况。', 'processing_fees 0'],
    ['无一例因政府信息公开申请行政复议发生。', 'reconsiderations 0'],
    ['本年度未收到一件政府信息公开申请。', 'requests_received 0'],
    ['我局未曾收到政府信息公开申请。', 'requests_received 0'],
    ['本年度无政府信息公开申请。', 'requests_received 0'],
    ['我乡未收到和处理政府信息公开申请。', 'requests_received 0'],
    ['我局没有收到受理政府信息公开申请。', 'requests_received 0'],
    ['未发生针对溪口乡有关政府信息公开事务的行政复议案件。', 'reconsiderations 0'],
    ['本年度没有依申请公开的情况发生。', 'requests_received 0'],
    ['不存在因政府信息公开引起的行政复议。', 'reconsiderations 0'],
    ['我镇没有因政府信息提起的行政复议情况发生。', 'reconsiderations 0'],
    ['依申请提供政府信息共收取检索、复印、邮递等成本费用共计0元。', 'processing_fees 0'],
    ['本年度未发生依申请公开政府信息的收费以及减免情况。', 'processing_fees 0'],
    ['我乡没有因申请公开政府信息而发生的收费和减免。', 'processing_fees 0'],
    ['本年度暂不存在政府信息公开收费及减免情况。', 'processing_fees 0'],
    ['本年度未发生依申请公开信息收费和费用减免情况。', 'processing_fees 0'],
    ['没有向政府信息公开申请人收费的情况。', 'processing_fees 0'],
    ['本局没有政府信息公开收费情况。', 'processing_fees 0'],
    ['我局没有进行过政府信息公开方面的收费。', 'processing_fees 0'],
    ['全年受理依申请公开的信息均未收费。', 'processing_fees 0'],
    ['公民、法人和其他组织的收费情况：无。', 'processing_fees 0'],
    ['我局依申请受理信息公开申请：无。', 'requests_received 0'],
    ['全年依申请公开数0件。', 'requests_received 0'],
    ['收到政府信息公开申请件数为0。', 'requests_received 0'],
    ['本年度政府信息依申请公开数量为零。', 'requests_received 0'],
    ['本年度无人申请政府信息公开。', 'requests_received 0'],
    ['我局未出现依申请公开政府信息的情况。', 'requests_received 0'],
    ['未接到公民、法人要求依申请公开的情况。', 'requests_received 0'],
    ['未有公民、法人对我局政府信息公开工作提起行政复议。', 'reconsiderations 0'],
    ['我乡无依申请公开的政府信息。', 'requests_received 0'],
    ['本年度未收到公民、法人和其他组织的申请。', 'requests_received 0'],
    ['本年度未收到要求提供政府信息的书面申请。', 'requests_received 0'],
    ['我局尚未收到权利人申请公开政府信息的申请。', 'requests_received 0'],
    ['自《条例》施行以来，我局未收到政府信息公开申请。', 'requests_received 0'],
    ['我局开展信息公开工作以来，未收取任何费用。', 'processing_fees 0'],
    ['未发生因政府信息申请引起的行政诉讼。', 'litigations 0'],
    ['本年度上年无结转。', 'requests_carried_in 0'],
    ['均按时完成，无结转下年度办理的申请。', 'requests_carried_out 0'],
    ['已按期办理，无转结下年度继续办理件。', 'requests_carried_out 0'],
    ['受理政府信息申请公开0件。', 'requests_received 0'],
    ['全年未收到依法申请公开事项。', 'requests_received 0'],
    ['收到并按时办理依申请公开0件。', 'requests_received 0'],
    ['向政府信息公开申请人收取费用为0元。', 'processing_fees 0'],
    ['我局未制发、废止、修改行政规范性文件。', 'normative_documents_issued 0'],
    ['未发生政府信息公开案由的行政诉讼。', 'litigations 0'],
    ['未收到当面申请、网站提交、信函和其他形式的政府信息公开申请。', 'requests_received 0'],
    ['未受理关于政府信息公开的依申请公开。', 'requests_received 0'],
    ['我镇未收到电话来访、网上来信等方式提出的相关信息公开申请。', 'requests_received 0'],
    ['严格执行相关规定，未向申请人收费。', 'processing_fees 0'],
    ['我乡未发生政府信息依申请公开相关的收费及减免情况。', 'processing_fees 0'],
    ['我乡全年未收到公众提交的政府信息公开申请。', 'requests_received 0'],
    ['我镇未收到群众提出公开政府政务信息的申请。', 'requests_received 0'],
    ['我街道未收到群众申请公开相关政府信息。', 'requests_received 0'],
    ['我乡未接收到群众关于政府信息公开的申请。', 'requests_received 0'],
    ['没有针对溪口苏木信息公开的行政复议申请。', 'reconsiderations 0'],
    ['未发生因依申请政府信息公开引起的相关诉讼。', 'litigations 0'],
    ['我镇未收到社会公众关于政府信息公开方面的申请。', 'requests_received 0'],
    ['我局未收到任何单位及个人要求公开信息的申请。', 'requests_received 0'],
    ['我乡政府信息公开没有收费。', 'processing_fees 0'],
    ['没有向依申请公开对象收取复印、传真、递送等任何费用。', 'processing_fees 0'],
    ['全年信息处理费共计收取0元。', 'processing_fees 0'],
    ['未发生涉及卫生健康局信息公开的行政复议案件。', 'reconsiderations 0'],
    ['全年未涉及政府信息公开的收费及减免情况。', 'processing_fees 0'],
  ])('%s is 0', (sentence, fact) => {
    expect(stated(sentence)).toEqual([fact]);
  });

  it('is read for each of the labels that share a 0, and for none that share another number', () => {
    expect(stated('因政府信息公开引起的行政复议、行政诉讼0件。')).toContain('litigations 0');
    expect(stated('未发生因政府信息公开引起的行政复议和行政诉讼。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
    expect(stated('因政府信息公开引起的行政复议、行政诉讼0件。')).toContain('reconsiderations 0');
    expect(stated('无涉及政府信息公开的行政复议、诉讼案件。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
    expect(stated('未发生由政府信息公开引发的举报、投诉、行政复议和行政诉讼。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
    expect(stated('未接到有关政府信息公开方面的复议、诉讼和申诉。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
    expect(stated('未发生因政府信息公开产生申请行政复议或者提起行政诉讼的情况。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
    expect(stated('没有针对我局政府信息公开的行政复议和行政诉讼。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
    expect(stated('本局无政府信息公开类行政复议、行政诉讼情况。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
    expect(stated('没有因政府信息公开引起行政复议或者行政起诉的案例。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
    expect(stated('未发生因政府信息公开引起的行政复议、行政诉讼被纠错的情况。')).toEqual([]);
    expect(stated('未发生依申请公开政府信息引起的行政复议。')).toEqual(['reconsiderations 0']);
    expect(stated('未产生与政府信息公开诉讼（行政复议、行政申诉）有关的费用支出。')).toEqual([]);
    expect(stated('政务微信、微博发布信息300条。')).toEqual([]);
    expect(stated('微博微信公开信息300条。')).toEqual([]);
    expect(stated('通过政府网站、县融媒、“青溪发布”微信公众号发布信息80条。')).toEqual([]);
    expect(stated('网站发布信息90条、“青溪发布”微信公众号发布信息80条。')).toEqual([
      'items_on_website 90',
      'items_on_wechat 80',
    ]);
    expect(stated('其中政策文件及政策解读5条。')).toEqual([]);
    expect(stated('发布信息7条及政策解读5条。')).toEqual(['policy_interpretations 5']);
    expect(stated('因政府信息公开引起的行政复议、行政诉讼3件。')).toEqual([]);
    expect(stated('参加上级部门的政务公开工作培训3次。')).toEqual([]);
    expect(stated('其中建议提案办理结果1条。')).toEqual([]);
  });

  it('of several channels together is one of all that is disclosed', () => {
    expect(stated('通过信息公开平台、政府网站主动公开政府信息12条。')).toEqual(['items_disclosed 12']);
    expect(stated('通过信息公开专栏及我局政务网站主动公开政府信息12条。')).toEqual(['items_disclosed 12']);
    expect(stated('我局在各个平台共公开信息12条。')).toEqual(['items_disclosed 12']);
    expect(stated('通过政府网站主动公开政府信息12条。')).toEqual(['items_on_website 12']);
    expect(stated('通过青溪县政府信息公开网主动公开政府信息12条。')).toEqual(['items_on_website 12']);
  });

  it('of a channel is that of one among several into which the whole is divided', () => {
    expect(stated('全年通过新媒体发布信息578条，其中微博183条，微信公众号270条、抖音号92条。')).toEqual([
      'items_on_weibo 183',
      'items_on_wechat 270',
    ]);
    expect(stated('微博183条，微信公众号270条。')).toEqual([]);
  });

  it('of the website is that of the network of its information among several', () => {
    expect(stated('主动公开政府信息140条，其中政务信息公开网54条，其他方式6条。')).toEqual([
      'items_disclosed 140',
      'items_on_website 54',
    ]);
  });

  it('of a channel is not that of one kind of what it published', () => {
    expect(stated('县政府网站发布了72条权威解读。')).toEqual([]);
    expect(stated('通过县人民政府网“法定主动公开内容栏目”公开信息4条。')).toEqual([]);
    expect(stated('县政府网站发布了72条。')).toEqual(['items_on_website 72']);
  });

  it('stands behind a sum that also holds some of the year before', () => {
    expect(stated('办结依申请公开件77件（含2022年结转的3件），其中，予以公开60件。')).toEqual([
      'requests_closed 77',
      'requests_granted 60',
    ]);
  });

  it('of a category is not one of several kinds together', () => {
    expect(stated('其中财政预决算和就业创业民生类等信息175条。')).toEqual([]);
    expect(stated('其中教育信息15条，医疗卫生信息40条。')).toEqual([]);
  });

  it('of requests is not none where others came in another way', () => {
    expect(stated('政府信息公开方面没有收到书面申请，收到网络申请2件。')).toEqual(['requests_online 2']);
  });

  it('of requests closed is not that of those which came in one way', () => {
    expect(stated('受理线上信息公开申请65件，依法办结62件，受理线下信息公开申请9件。')).toEqual([
      'requests_online 65',
    ]);
    expect(stated('通过政府门户网站共答复信息公开申请3件、纸质申请36件。')).toEqual([]);
    expect(stated('通过网站、信函等方式共答复信息公开申请39件。')).toEqual(['requests_closed 39']);
    expect(stated('答复信息公开申请20件，线上15件、线下5件。')).toEqual([
      'requests_closed 20',
      'requests_online 15',
    ]);
  });

  it('of what applicants did is not none where only some, or what came of it, did not happen', () => {
    expect(stated('未出现政府信息公开行政复议逾期答复的情况。')).toEqual([]);
    expect(stated('没有因政府信息公开行政复议被追责的情形。')).toEqual([]);
    expect(stated('未发生政府信息公开复议后起诉的行政诉讼。')).toEqual([]);
    expect(stated('未发生政府信息公开行政复议、行政诉讼和责任追究情况。')).toEqual([
      'reconsiderations 0',
      'litigations 0',
    ]);
  });

  it('of what applicants did means the requests that the sentence before counted', () => {
    expect(stated('共受理依申请公开14件。发生行政复议1件；发生行政诉讼2件，结果维持。')).toEqual([
      'requests_received 14',
      'reconsiderations 1',
      'litigations 2',
    ]);
    expect(stated('处罚案件14件。发生行政复议1件。')).toEqual([]);
  });

  it('goes on behind a clause that says what the year before left over', () => {
    expect(stated('收到政府信息公开申请6件，上年无结转，办结6件。')).toEqual([
      'requests_received 6',
      'requests_carried_in 0',
      'requests_closed 6',
    ]);
  });

  it('that a sentence gives for one and for another is of neither, unless one is the whole', () => {
    expect(stated('县级部门收到政府信息公开申请26件，村居收到政府信息公开申请9件。')).toEqual([]);
    expect(stated('因涉及国家秘密不予公开2件，因涉及商业秘密不予公开3件。')).toEqual([]);
    expect(stated('在市网站发布信息7条，在县网站发布信息640条。')).toEqual([]);
    expect(stated('全县收到政府信息公开申请35件，县财政局收到政府信息公开申请9件。')).toEqual([
      'requests_received 35',
    ]);
    expect(stated('行政复议和行政诉讼均为零。')).toEqual(['reconsiderations 0', 'litigations 0']);
  });

  it('means what the section is on, where its sentence does not say so', () => {
    const figures = ['其中“同意公开”的7件。', '“同意部分公开”1件。', '针对我局的行政复议案2件。'];
    expect(stated(...figures)).toEqual([]);
    const [granted = '', partially = '', reviews = ''] = figures;
    const lines = ['三、依申请公开政府信息情况', granted, partially, '四、行政复议和行政诉讼情况', reviews];
    expect(stated(...lines)).toEqual([
      'requests_granted 7',
      'requests_partially_granted 1',
      'reconsiderations 2',
    ]);
  });

  it('that is part of a total over years is none of the year', () => {
    const total =
      '截至2023年底，我局累计主动公开政府信息753条，其中，机构职能类4条；政策法规类6条；其他类181条。';
    expect(stated(total)).toEqual([]);
    expect(stated(total, '2023年新增主动公开政府信息28条，其中其他类信息7条。')).toEqual([
      'items_disclosed 28',
      'items_category_other 7',
    ]);
    expect(stated('2023年全年累计主动公开政府信息53条，其中机构职能类4条。')).toEqual([
      'items_disclosed 53',
      'items_category_functions 4',
    ]);
    expect(stated('截至2023年底累计公开政府信息12条。其中，规范性文件类信息5条。')).toEqual([]);
    expect(stated('历年累计公开52条，其中2023年新增主动公开政府信息14条。')).toEqual(['items_disclosed 14']);
    expect(stated('截至2023年底，累计主动公开政府信息753条，其中2023年新增28条。')).toEqual([
      'items_disclosed 28',
    ]);
  });

  it('is quoted without the heading above its sentence', () => {
    const heading = '三、依申请公开政府信息和不予公开政府信息的情况';
    const sentence = '本年度收到政府信息公开申请4件';
    const blocks = [heading, `${sentence}。`].map(
      (text, index): Block => ({ kind: 'paragraph', text, at: { line: index + 1 } }),
    );
    expect(readFacts(documentOf(blocks, 'text'), REPORT)).toMatchObject([{ value: 4, quote: sentence }]);
  });

  it('since the Regulations came into force is one of their first year, and of no later one', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: '自《条例》施行以来，主动公开政府信息90条。', at: { line: 1 } },
    ];
    expect(readFacts(documentOf(blocks), { ...REPORT, year: 2008 })).toMatchObject([
      { code: 'items_disclosed', value: 90 },
    ]);
    expect(readFacts(documentOf(blocks), { ...REPORT, year: 2009 })).toEqual([]);
  });

  it('that one of the year is told as a part of is of more years', () => {
    expect(stated('截至2023年底，我局在网站上发布各类信息共计356条，其中2023年发布78条。')).toEqual([]);
  });

  it('of documents is none of all that is disclosed', () => {
    expect(stated('制发规范性文件3件，主动公开3件。')).toEqual(['normative_documents_issued 3']);
    expect(stated('制发规范性文件3件，主动公开政府信息50条。')).toEqual([
      'normative_documents_issued 3',
      'items_disclosed 50',
    ]);
  });

  it('is the whole, not a part that the same sentence gives behind it', () => {
    expect(stated('主动公开政府信息1190条，其中县直部门主动公开657条。')).toEqual(['items_disclosed 1190']);
    expect(stated('主动公开政府信息1190条；其中，县直部门主动公开657条。')).toEqual(['items_disclosed 1190']);
  });

  it('means requests where the clauses before it, up to the full stop, speak of them', () => {
    expect(
      stated('办理结果如下：予以公开35件；由于本机关不掌握相关政府信息而无法提供29件；结转下年度办理1件。'),
    ).toEqual(['requests_granted 35', 'requests_unavailable 29', 'requests_carried_out 1']);
    expect(stated('收到政府信息公开申请76件。其中，回复并办结75件；结转下年办理1件。')).toEqual([
      'requests_received 76',
      'requests_closed 75',
      'requests_carried_out 1',
    ]);
    expect(stated('全年办理信访事项35件；结转下年度办理1件。')).toEqual([]);
    expect(stated('收到政府信息公开申请8件。办理信访事项35件；结转下年度办理1件。')).not.toContain(
      'requests_carried_out 1',
    );
  });

  it('means requests where it goes on about those that the sentence before counted', () => {
    expect(stated('新收到政府信息公开申请3件。目前依法办结2件，其中予以公开的1件。')).toEqual([
      'requests_received 3',
      'requests_closed 2',
      'requests_granted 1',
    ]);
    expect(stated('受理行政许可申请30件。目前已办结28件。')).toEqual([]);
    expect(stated('收到政府信息公开申请3件。受理投诉30件。已办结28件。')).toEqual(['requests_received 3']);
  });

  it('follows one another in a sentence, each with its own code', () => {
    expect(
      stated(
        '全年新收政府信息公开申请62件，上年结转1件，办结60件，其中予以公开40件，部分公开5件，不予公开3件，结转下年度3件。',
      ),
    ).toEqual([
      'requests_received 62',
      'requests_carried_in 1',
      'requests_closed 60',
      'requests_granted 40',
      'requests_partially_granted 5',
      'items_withheld 3',
      'requests_carried_out 3',
    ]);
    expect(stated('收到申请19件，其中当面申请6件、网络申请9件、信函申请4件。')).toEqual([
      'requests_received 19',
      'requests_in_person 6',
      'requests_online 9',
      'requests_letter 4',
    ]);
  });
});

describe('a figure of another time or thing is none:', () => {
  it.each([
    '去年收到政府信息公开申请34件。',
    '2022年收到政府信息公开申请34件。',
    '去年，全县收到政府信息公开申请34件。',
    '2022年结转到2023年办理7件政府信息公开申请。',
    '历年均未收到政府信息公开申请。',
    '行政执法工作均无被申请行政复议和提起行政诉讼。',
    '2022年，我局通过门户网站等渠道，累计主动公开政府信息90条。',
    '2023年新增栏目2个，通过门户网站等渠道，累计主动公开政府信息25579条。',
    '上年同期主动公开政府信息900条。',
    '自2008年以来，全县主动公开政府信息25579条。',
    '《条例》施行以来，主动公开政府信息25579条。',
    '截至2023年底，累计主动公开政府信息25579条。',
    '2023年新增公开专栏2个，累计主动公开政府信息25579条。',
    '上半年主动公开政府信息600条。',
    '第一季度收到政府信息公开申请2件。',
    '每月主动公开政府信息30条。',
    '明年计划举办政务公开培训3次。',
    '下一步，力争主动公开政府信息2000条。',
    '2024年将开展在线访谈6期。',
    '收到政府信息公开申请较上年增加20件。',
    '政府信息公开申请办理时限为20个工作日。',
    '收到政府信息公开申请后3个工作日内登记。',
    '收到自然人提出的政府信息公开申请5件。',
    '政策解读一条龙服务。',
    '未收到因政府信息公开申请行政复议的通知。',
    '减免信息处理费50元。',
    '部门、乡镇分别收到政府信息公开申请3件和5件。',
    '近三年收到政府信息公开申请52件。',
    '三年来，共收到政府信息公开申请52件。',
    '近年来，共收到政府信息公开申请52件。',
    '近几年收到政府信息公开申请52件。',
    '县政府办公室收到政府信息公开申请20件，各部门收到61件。',
    '2021年至2023年，共收到政府信息公开申请52件。',
    '2023年1月至6月，主动公开政府信息210条。',
    '2023年1-6月主动公开政府信息210条。',
    '2023年11月份主动公开政府信息80条。',
    '截止目前，网站共累计发布信息1700条。',
    '各镇应主动公开政府信息20条。',
    '网站主动公开政府信息不少于300条。',
    '主动公开政府信息十几条。',
    '主动公开政府信息12.345条。',
    '其中县公安局收到政府信息公开申请14件，县教育局收到政府信息公开申请6件。',
    '各乡镇收到政府信息公开申请41件。',
    '县政府部门和镇（街道）共公开各类政府信息8300条。',
    '发布法定主动公开内容1条，包括机构概况1条。',
    '县本级收到政府信息公开申请23件。',
    '部分单位未收到政府信息公开申请。',
    '除县公安局外，其他单位未收到政府信息公开申请。',
    '如未收到政府信息公开申请，填写0。',
    '并非没有收到政府信息公开申请。',
    '未收到法人提出的政府信息公开申请。',
    '政府信息公开申请中，未予以公开3件。',
    '尚未审结的因政府信息公开提起的行政诉讼2件。',
    '在政务公开之外，举办职业技能培训班12期。',
    '举办养殖业务培训4期。',
    '发布图解类政策解读5篇。',
    '在省政府新闻办召开专场新闻发布会2次。',
    '全年主办的31件建议和提案复文中，主动公开14件。',
    '政协提案答复主动公开19件。',
    '未发生依申请公开的申请人投诉。',
    '在政府信息公开中未收取信息处理费的申请12件。',
    '未收取检索费，收取复印费、邮寄费38元。',
    '上年度无结转资金。',
    '政务服务中心共受理申请1200件。',
    '12345热线本年新收工单1200件。',
    '本年新收案件15件。',
    '因政府信息公开未发生复议后起诉的行政诉讼。',
    '政府信息公开方面无行政诉讼未审结案件。',
    '未发生依申请公开方面的行政复议。',
    '我局未发生依申请公开类行政复议。',
    '未发生依申请公开案件被行政复议。',
    '未发生政府信息公开申请超期答复情况。',
    '未出现依申请公开逾期未答复情况。',
    '未收到依申请公开工作的意见建议。',
    '未收到依申请公开的咨询。',
    '未发生依申请公开泄密事件。',
    '未发生依申请公开程序违法问题。',
    '微博政府信息公开数量为0，另有申请指南。',
    '没有依申请公开及不予公开的信息类型。',
    '未发生政府信息公开费用减免情况。',
    '部分单位自《条例》施行以来未收到政府信息公开申请。',
    '自2023年6月以来，未收到政府信息公开申请。',
    '6月份以来，未收到政府信息公开申请。',
    '全文电子化的主动公开信息数50条。',
    '主动公开公安政府信息52条。',
    '与行政复议、行政诉讼有关的费用支出：无。',
    '其中包括：规划计划4条，建议提案办理29条，机构设置12条。',
  ])('%s', (sentence) => {
    expect(stated(sentence).filter((fact) => !fact.startsWith('reconsiderations'))).toEqual([]);
  });

  it('but the year may be named in every way, and 累计 may be the total of the year', () => {
    for (const sentence of [
      '2023年，主动公开政府信息1200条。',
      '今年以来，主动公开政府信息1200条。',
      '2023年以来主动公开政府信息1200条。',
      '2023年全年累计主动公开政府信息1200条。',
      '2023年，累计主动公开政府信息1200条。',
      '2023年1月1日至12月31日，主动公开政府信息1200条。',
      '从2023年1月1日起至2023年12月31日止，全县累计主动公开政府信息1200条。',
      '2023年1月至12月，主动公开政府信息1200条。',
      '截至12月31日，主动公开政府信息1200条。',
      '全县各镇、各部门主动公开政府信息1200条。',
      '按照《关于做好2022年公开工作的通知》（国办发〔2020〕17号）要求，主动公开政府信息1200条。',
    ]) {
      expect(stated(sentence), sentence).toEqual(['items_disclosed 1200']);
    }
  });
});

describe('the place of a figure', () => {
  it('is the line that its number stands in, also where the lines of a PDF break the sentence', () => {
    const lines = [
      '2023年，全县各级行政机关认真落实',
      '条例，规范办理流程，共收到政府信',
      '息公开申请21件，均已答复。',
    ];
    const blocks = lines.map((text, index): Block => {
      const at = { page: 1, x: 70, y: 100 + index * 28 };
      const pieces: readonly Piece[] = [{ text, left: 70, right: index === 2 ? 300 : 520, at }];
      return { kind: 'paragraph', text, at, pieces };
    });
    expect(readFacts(documentOf(blocks, 'pdf'), REPORT)).toMatchObject([
      { code: 'requests_received', value: 21, at: { page: 1, x: 70, y: 156 } },
    ]);
  });

  it('is told across a page break with its page number', () => {
    const blocks = [
      ['全年全县各级行政机关共收到政府信息公开', 1, 520],
      ['- 1 -', 1, 300],
      ['申请21件。', 2, 150],
    ].map(([text, page, right]): Block => {
      const at = { page: Number(page), x: 70, y: 100 };
      return {
        kind: 'paragraph',
        text: String(text),
        at,
        pieces: [{ text: String(text), left: 70, right: Number(right), at }],
      };
    });
    expect(readFacts(documentOf(blocks, 'pdf'), REPORT)).toMatchObject([{ value: 21, at: { page: 2 } }]);
  });

  it('is the line of a text that was wrapped', () => {
    const blocks = [
      '2023年，全县各级行政机关认真落实条例，全年共收到政府信息',
      '公开申请8件，均已答复。',
    ].map((text, index): Block => ({ kind: 'paragraph', text, at: { line: index + 1 } }));
    expect(readFacts(documentOf(blocks, 'text'), REPORT)).toMatchObject([{ value: 8, at: { line: 2 } }]);
  });

  it('does not join what two paragraphs of a page say', () => {
    expect(stated('本单位全年收到政府信息公开申请', '8件。')).toEqual([]);
  });

  it('comes with the sentence as the quote', () => {
    expect(factsOf('工作平稳。全年 收到政府信息公开申请 8 件，均已办结。再接再厉。')[0]?.quote).toBe(
      '全年收到政府信息公开申请8件,均已办结',
    );
  });
});

describe('Chinese numerals', () => {
  it('come back for every number below ten thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(chineseNumber(inChinese(value))).toBe(value);
      }),
    );
  });

  it.each(['十百', '百', '千三百一', '一十十', ''])('%s is none', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });
});

/** 9 → 九, 10 → 十, 105 → 一百零五. */
function inChinese(value: number): string {
  const digits = '零一二三四五六七八九';
  if (value === 0) return '零';
  const written = [...String(value)]
    .map((digit, index, all) => {
      const place = ['', '十', '百', '千'][all.length - 1 - index] ?? '';
      return digit === '0' ? '零' : `${digits[Number(digit)]}${place}`;
    })
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
  return written.replace(/^一十/u, '十');
}
