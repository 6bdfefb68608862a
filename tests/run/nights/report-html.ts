import type { Scale } from '../../accuracy/figures.js';
import type { FormId } from '../../accuracy/filled-report.js';
import { layOut } from '../../accuracy/layout.js';
import { Random } from '../../accuracy/random.js';
import { randomReport } from '../../accuracy/report.js';
import { HTML_SHAPES } from '../../accuracy/shapes/html-shapes.js';
import type { PublishedPage } from '../../crawl/world/published-site.js';

/** A report as a county publishes it: the same for the same version of it. */
export function reportPage(county: string, year: number, version: number, scale: Scale): PublishedPage {
  const random = Random.for(year, `${county}.${version}`);
  const report = randomReport(formOf(year), random, scale);
  const printed = layOut({ ...report, agency: county, year });
  const [shape] = HTML_SHAPES;
  if (shape === undefined) throw new Error('there is no shape of HTML');
  const file = shape.render(printed, random);
  if (file instanceof Promise) throw new Error('HTML is rendered at once');
  return { contentType: 'text/html', text: new TextDecoder().decode(file.bytes) };
}

function formOf(year: number): FormId {
  if (year < 2019) return 'legacy';
  return year < 2021 ? '2019' : '2021';
}
