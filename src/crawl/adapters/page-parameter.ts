import { z } from 'zod';
import { formBody, jsonBody, type PageRequest } from '../exchange/page-request.js';

const NAMES: ReadonlySet<string> = new Set([
  ...['page', 'pageno', 'pagenum', 'pagenumber', 'pageindex'],
  ...['current', 'currentpage', 'curpage'],
]);

const jsonObject = z.record(z.string(), z.unknown());

/** The parameter by which a request counts the pages of a list, and the page that it asks for. */
export interface PageParameter {
  readonly name: string;
  readonly number: number;
}

/** Looks into what is sent and, where nothing is, into the address. */
export function pageParameter({ url, body }: PageRequest): PageParameter | undefined {
  const parameters =
    body?.contentType === 'application/json'
      ? Object.entries(jsonObject.parse(JSON.parse(body.text)))
      : [...new URLSearchParams(body?.text ?? url.search)];
  const [found] = parameters.flatMap(([name, value]) =>
    NAMES.has(name.toLowerCase()) && /^\d+$/.test(String(value)) ? [{ name, number: Number(value) }] : [],
  );
  return found;
}

/** The same request for another page; `name` is that of the parameter that counts them. */
export function atPage({ url, body }: PageRequest, name: string, number: number): PageRequest {
  if (body === undefined) {
    const address = new URL(url);
    address.searchParams.set(name, String(number));
    return { url: address };
  }
  if (body.contentType === 'application/json') {
    return { url, body: jsonBody({ ...jsonObject.parse(JSON.parse(body.text)), [name]: number }) };
  }
  const form = new URLSearchParams(body.text);
  form.set(name, String(number));
  return { url, body: formBody(form.toString()) };
}
