import { cp, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { gongkai } from './command-line.js';
import { sampleFile } from './pipelines.js';
import { workplace } from './workplace.js';

const HOST = 'zrzy.qingxi.example';

it('status and query tell which reports that a source should have were found and parsed', async () => {
  const place = await workplace();
  await cp(sampleFile(HOST), place.file(`web/${HOST}`), { recursive: true });
  const source = {
    id: 'zrzy',
    region: { code: '990121', name: '青溪县' },
    agency: { name: '青溪县自然资源局', level: 'department' },
    entry: `http://${HOST}/zfxxgknb/index.html`,
    expected_years: '2018-2020',
  };
  const pipeline = place.file('own.yaml');
  const politeness = { delay: '5ms', jitter: '0ms' };
  await writeFile(
    pipeline,
    stringify({ contact: 'a@example.org', serve: 'web', politeness, sources: [source] }),
  );
  await gongkai('run', pipeline, ...place.options);

  // Nothing on 2018; the page of 2019 is gone.
  const { out: status } = await gongkai('status', '--db', place.db);
  expect(status).toContain(`Coverage       parsed/found/expected by the last run
                 no province: 2018 0/0/1, 2019 0/1/1, 2020 1/1/1
`);

  const query = 'SELECT agency, year, expected, found, parsed FROM coverage WHERE year < 2022 ORDER BY year';
  const { out: rows } = await gongkai('query', query, '--db', place.db);
  expect(rows).toBe(`agency            year  expected  found  parsed
青溪县自然资源局  2018         1      0       0
青溪县自然资源局  2019         1      1       0
青溪县自然资源局  2020         1      1       1
青溪县自然资源局  2021         0      1       1
`);
});
