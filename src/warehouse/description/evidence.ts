import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import { sourceId } from './report-columns.js';

/** Where an answer stands in the archive. */
const archivePlace = {
  archive_file: text('WARC file of the archive that holds the answer', '存档WARC文件'),
  archive_offset: text('Byte at which its record begins', '记录起始字节'),
  archive_length: text('Length of its record in bytes', '记录字节数'),
};

const etag = orNull(text('ETag of the answer', '响应的ETag'), 'where it had none', '无此项');
const lastModified = orNull(
  text('Last-Modified of the answer', '响应的Last-Modified'),
  'where it had none',
  '无此项',
);
const notArchived = ['where the archive holds none', '未存档'] as const;

const snapshot: DescribedTables['snapshot'] = {
  ...text(
    'What sites answered, and files read from disk: one row for each answer that differs from the last of its address',
    '采集快照：每一网址的响应有变即一行，另含自磁盘读入的文件',
  ),
  columns: {
    id: text('Number of the snapshot', '快照编号'),
    source_id: orNull(sourceId, 'for a file from disk', '自磁盘读入的文件'),
    url: text(
      'Address that was asked for; file:NAME for a file from disk',
      '请求的网址；磁盘文件为 file:文件名',
    ),
    final_url: text('Address that answered, after redirects', '重定向后的网址'),
    kind: text(
      'list: a page of links; report: a page; attachment: a file that a page links to',
      '类型：list 列表页，report 报告页，attachment 附件',
    ),
    fetched_at: text('When it was fetched first: ISO 8601, UTC', '首次取得时间（ISO 8601，UTC）'),
    last_seen_at: text(
      'When the site last answered the same: ISO 8601, UTC',
      '最近一次相同响应的时间（ISO 8601，UTC）',
    ),
    status: orNull(text('HTTP status', 'HTTP状态码'), 'where no answer came', '无响应'),
    outcome: text(
      'ok: content to read; gone: no such page; blocked: a challenge or login instead; failed: no usable answer',
      '结果：ok 可读，gone 页面不存在，blocked 被拦截，failed 无可用响应',
    ),
    reason: orNull(
      text('In words, why the outcome is not ok', '非 ok 的原因'),
      'where it is ok',
      '结果为 ok',
    ),
    content_type: orNull(
      text('Content-Type of the answer', '响应的Content-Type'),
      'where it had none',
      '无此项',
    ),
    etag,
    last_modified: lastModified,
    digest: orNull(
      text('sha256: and 64 hexadecimal digits, of the content after decoding', '解码后内容的SHA-256摘要'),
      'where there is no content',
      '无内容',
    ),
    archive_file: orNull(archivePlace.archive_file, ...notArchived),
    archive_offset: orNull(archivePlace.archive_offset, ...notArchived),
    archive_length: orNull(archivePlace.archive_length, ...notArchived),
    link_text: orNull(
      text('Text of the link that led to it', '指向它的链接文字'),
      'where no link did',
      '无链接指向',
    ),
    found_on: orNull(
      text('Address of the page with that link', '链接所在页面网址'),
      'where no link led to it',
      '无链接指向',
    ),
    attachment_rules: orNull(
      text(
        'Number of the rules by which files were looked for among its links',
        '识别附件链接所用规则的编号',
      ),
      'where nobody looked for them',
      '未识别',
    ),
  },
};

/** What was fetched, and where it is kept. */
export const evidenceTables: DescribedTables<
  'snapshot' | 'attachment_link' | 'archive_entry' | 'list_count'
> = {
  snapshot,
  attachment_link: {
    ...text('The files that a report page links to', '报告页所链接的附件'),
    columns: {
      snapshot_id: text('Snapshot of the page', '页面快照编号'),
      position: text('Number of the link on the page, from 1', '链接在页面上的序号，自1起'),
      url: text('Address that it leads to', '链接网址'),
      link_text: text('Text of the link', '链接文字'),
    },
  },
  archive_entry: {
    ...text(
      'Index of the archive: every answer whose body stands in a WARC file',
      '存档索引：正文已存入WARC文件的每一响应',
    ),
    columns: {
      id: text('Number of the entry', '条目编号'),
      address: text(
        'What was asked for, as the index compares it: method, address and body',
        '供比对的请求标识（方法、网址、请求体）',
      ),
      url: text('Address that was asked for, as the archive states it', '存档所载请求网址'),
      fetched_at: text('When it was fetched: ISO 8601, UTC', '取得时间（ISO 8601，UTC）'),
      status: text('HTTP status', 'HTTP状态码'),
      digest: text('sha256: and 64 hexadecimal digits, of the body as received', '所收正文的SHA-256摘要'),
      content_encoding: orNull(
        text('Content-Encoding of the body', '正文的Content-Encoding'),
        'where it had none',
        '无此项',
      ),
      truncated: orNull(
        text('Why the body is cut off: length, time or disconnect', '正文不完整的原因：超长、超时、断开'),
        'where it is whole',
        '正文完整',
      ),
      etag,
      last_modified: lastModified,
      ...archivePlace,
    },
  },
  list_count: {
    ...text(
      'How many reports each list showed last: a list that shrinks is reported',
      '各列表页最近所列报告数，用以发现列表缩减',
    ),
    columns: {
      source_id: sourceId,
      url: text('Address of the list', '列表页网址'),
      reports: text('Number of reports that it showed', '所列报告数'),
    },
  },
};

export const evidenceViews: DescribedViews<'newest_snapshot'> = {
  newest_snapshot: {
    ...text('Of each address the newest snapshot whose outcome is ok', '每一网址最新的可读快照'),
    columns: snapshot.columns,
  },
};
