import type { Element } from 'domhandler';
import { unifyIdeographs } from '../page/ideographs.js';
import { IDENTITY, type Matrix, multiply, transformBox } from '../page/matrix.js';
import { withinPage } from '../page/page-area.js';
import type { Glyph, PageContent } from '../page/page-content.js';
import { ASCENT, DESCENT, isPictureSized } from '../page/page-measures.js';
import { RuleCollector } from '../page/rule-collector.js';
import { childrenNamed, elementAt, elementsIn, localName, numberIn, numbersIn, textOf } from './element.js';
import { straightSubpaths } from './path-data.js';
import { placedCharacters } from './placed-characters.js';

/** Lengths are in millimetres, from the top left corner of the page. */
const POINTS_PER_MM = 72 / 25.4;
const PAGE: Matrix = [POINTS_PER_MM, 0, 0, POINTS_PER_MM, 0, 0];

/** What a page shows, as its content says it (GB/T 33190-2016, 7.7 to 11). */
export class OfdPage {
  readonly #glyphs: Glyph[] = [];
  readonly #rules = new RuleCollector();
  #pictures = 0;
  #texts = 0;

  /** Adds what the layers of a page, or of a template for pages, paint. */
  paint(page: Element): void {
    for (const layer of childrenNamed(elementAt(page, 'Content'), 'Layer')) this.#paintBlock(layer);
  }

  /** What is seen of it within the area of a page: `0 0 210 297`. */
  within(area: string): PageContent {
    const [x = 0, y = 0, width = 210, height = 297] = numbersIn(area);
    const content = { glyphs: this.#glyphs, rules: this.#rules, pictures: this.#pictures };
    return withinPage(content, transformBox(PAGE, x, y, x + width, y + height));
  }

  #paintBlock(block: Element): void {
    for (const object of elementsIn(block)) {
      if (object.attribs.Visible === 'false') continue;
      const name = localName(object);
      if (name === 'PageBlock') this.#paintBlock(object);
      else if (name === 'TextObject') this.#paintText(object);
      else if (name === 'PathObject') this.#paintPath(object);
      else if (name === 'ImageObject') this.#pictures += isPictureSized(boundaryOf(object)) ? 1 : 0;
    }
  }

  #paintText(object: Element): void {
    const matrix = matrixOf(object);
    const size = numberIn(object.attribs.Size, 0);
    const displayed = size * Math.hypot(matrix[2], matrix[3]);
    const operator = ++this.#texts;
    for (const { text, x, y, width } of placedCharacters(object, size)) {
      const box = transformBox(matrix, x, y - ASCENT * size, x + width, y + DESCENT * size);
      this.#glyphs.push({ text: unifyIdeographs(text), size: displayed, operator, ...box });
    }
  }

  #paintPath(object: Element): void {
    const matrix = matrixOf(object);
    const { Stroke = 'true', Fill = 'false' } = object.attribs;
    for (const data of childrenNamed(object, 'AbbreviatedData')) {
      for (const points of straightSubpaths(textOf(data))) {
        if (Stroke === 'true') this.#rules.stroke(points, matrix);
        else if (Fill === 'true') this.#rules.fill(points, matrix);
      }
    }
  }
}

function boundaryOf({ attribs }: Element): Matrix {
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(attribs.Boundary);
  return multiply(PAGE, [width, 0, 0, height, x, y]);
}

/** From an object's own space, which begins at the top left corner of its boundary, to points on the page. */
function matrixOf({ attribs }: Element): Matrix {
  const [x = 0, y = 0] = numbersIn(attribs.Boundary);
  const [a, b, c, d, e, f] = numbersIn(attribs.CTM);
  const isWhole = f !== undefined && a !== undefined && b !== undefined && c !== undefined;
  const own: Matrix = isWhole && d !== undefined && e !== undefined ? [a, b, c, d, e, f] : IDENTITY;
  return multiply(multiply(PAGE, [1, 0, 0, 1, x, y]), own);
}
