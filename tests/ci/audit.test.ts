import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const AUDIT = fileURLToPath(new URL('../../.ci/audit', import.meta.url));

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** A registry that answers the question of `npm audit`, and has nothing else. */
async function registry({ status, body }: Answer): Promise<string> {
  const server = createServer((request, response) => {
    const isQuestion = request.method === 'POST' && request.url?.endsWith('/advisories/bulk');
    response.writeHead(isQuestion ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isQuestion ? body : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}/`;
}

async function audit(answer: Answer): Promise<{ status: unknown; out: string; err: string }> {
  const env = {
    ...process.env,
    npm_config_registry: await registry(answer),
    npm_config_fetch_retries: '0',
  };
  return new Promise((resolve) => {
    execFile(AUDIT, { env }, (error, out, err) => resolve({ status: error?.code ?? 0, out, err }));
  });
}

/** What a registry tells of a package; npm remembers what it was told of a number. */
function weakness(id: number, severity: 'low' | 'high'): Answer {
  const cvss = { score: 5, vectorString: null };
  const url = `https://advisories.example/${id}`;
  const advisory = { id, url, title: 'a weakness', severity, vulnerable_versions: '*', cwe: [], cvss };
  return { status: 200, body: { yaml: [advisory] } };
}

it('fails where a dependency has a known weakness of high severity, and tells which', async () => {
  expect(await audit(weakness(Date.now(), 'high'))).toEqual({
    status: 1,
    out: expect.stringContaining('"yaml"'),
    err: expect.stringContaining('a dependency has a known weakness of high severity'),
  });
});

it('does not fail where there is none, or one of low severity', async () => {
  const out = 'audit: no dependency has a known weakness of high severity\n';
  expect(await audit({ status: 200, body: {} })).toEqual({ status: 0, out, err: '' });
  expect(await audit(weakness(Date.now(), 'low'))).toEqual({ status: 0, out, err: '' });
});

it('says in one line that the registry has no such list, and does not fail', async () => {
  expect(await audit({ status: 405, body: {} })).toEqual({
    status: 0,
    out: 'audit: not done, the registry does not offer it\n',
    err: '',
  });
});
