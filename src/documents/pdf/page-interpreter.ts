import { unifyIdeographs } from '../page/ideographs.js';
import { IDENTITY, type Matrix, multiply, transformBox } from '../page/matrix.js';
import { withinPage } from '../page/page-area.js';
import type { Glyph, PageContent } from '../page/page-content.js';
import { ASCENT, DESCENT, isPictureSized } from '../page/page-measures.js';
import { RuleCollector } from '../page/rule-collector.js';
import {
  type Arguments,
  type Font,
  isGlyph,
  type PdfjsGlyph,
  toArray,
  toFont,
  toMatrix,
  toNumber,
  USUAL_FONT,
} from './operator-arguments.js';
import { addPath } from './path-rules.js';
import { OPERATOR, type PdfjsPage, WITHOUT_ANNOTATIONS } from './pdfjs.js';
import { TextCursor } from './text-cursor.js';

/** The part of the graphics state that decides where something is painted; saved by q, restored by Q. */
interface GraphicsState {
  readonly ctm: Matrix;
  readonly font: Font;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
}

/** Reads off a page's operators where the glyphs, ruling lines and pictures stand that it shows. */
export async function interpretPage(page: PdfjsPage): Promise<PageContent> {
  const operators = await page.getOperatorList(WITHOUT_ANNOTATIONS);
  const interpreter = new PageInterpreter(page);
  operators.fnArray.forEach((code, index) => {
    interpreter.execute(code, operators.argsArray[index] ?? []);
  });
  const { width, height } = page.getViewport({ scale: 1 });
  return withinPage(interpreter, { left: 0, top: 0, right: width, bottom: height });
}

class PageInterpreter implements PageContent {
  readonly glyphs: Glyph[] = [];
  readonly rules = new RuleCollector();
  pictures = 0;

  readonly #page: PdfjsPage;
  readonly #cursor = new TextCursor();
  readonly #saved: GraphicsState[] = [];
  #state: GraphicsState;
  #texts = 0;

  readonly #operations: Readonly<Record<number, (args: Arguments) => void>> = {
    [OPERATOR.save]: () => this.#save(),
    [OPERATOR.restore]: () => this.#restore(),
    [OPERATOR.transform]: (args) => this.#transform(toMatrix(args)),
    [OPERATOR.paintFormXObjectBegin]: ([matrix]) => {
      this.#save();
      this.#transform(toMatrix(matrix));
    },
    [OPERATOR.paintFormXObjectEnd]: () => this.#restore(),
    [OPERATOR.setGState]: ([entries]) => this.#setGraphicsState(toArray(entries)),
    [OPERATOR.constructPath]: ([paint, path]) =>
      addPath(this.rules, paint, toArray(path)[0], this.#state.ctm),
    [OPERATOR.beginText]: () => this.#cursor.moveTo(IDENTITY),
    [OPERATOR.setTextMatrix]: ([matrix]) => this.#cursor.moveTo(toMatrix(matrix)),
    [OPERATOR.moveText]: ([x, y]) => this.#cursor.moveLine(toNumber(x), toNumber(y)),
    [OPERATOR.setLeadingMoveText]: ([x, y]) => {
      this.#set({ leading: -toNumber(y) });
      this.#cursor.moveLine(toNumber(x), toNumber(y));
    },
    [OPERATOR.nextLine]: () => this.#cursor.moveLine(0, -this.#state.leading),
    [OPERATOR.showText]: ([glyphs]) => this.#showText(toArray(glyphs)),
    [OPERATOR.setFont]: ([font, size]) => this.#setFont(font, size),
    [OPERATOR.setCharSpacing]: ([spacing]) => this.#set({ characterSpacing: toNumber(spacing) }),
    [OPERATOR.setWordSpacing]: ([spacing]) => this.#set({ wordSpacing: toNumber(spacing) }),
    [OPERATOR.setHScale]: ([percent]) => this.#set({ horizontalScale: toNumber(percent) / 100 }),
    [OPERATOR.setLeading]: ([leading]) => this.#set({ leading: toNumber(leading) }),
    [OPERATOR.setTextRise]: ([rise]) => this.#set({ rise: toNumber(rise) }),
  };

  constructor(page: PdfjsPage) {
    this.#page = page;
    this.#state = {
      ctm: page.getViewport({ scale: 1 }).transform,
      font: USUAL_FONT,
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      leading: 0,
      rise: 0,
    };
  }

  execute(code: number, args: Arguments): void {
    this.#operations[code]?.(args);
  }

  #set(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #save(): void {
    this.#saved.push(this.#state);
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  /** A picture fills the unit square, so a matrix that makes the unit square this large is there to paint one. */
  #transform(matrix: Matrix): void {
    const ctm = multiply(this.#state.ctm, matrix);
    if (isPictureSized(ctm) && !isPictureSized(this.#state.ctm)) this.pictures++;
    this.#set({ ctm });
  }

  #setGraphicsState(entries: Arguments): void {
    for (const entry of entries) {
      const [key, value] = toArray(entry);
      const [font, size] = toArray(value);
      if (key === 'Font') this.#setFont(font, size);
    }
  }

  #setFont(id: unknown, size: unknown): void {
    const { commonObjs } = this.#page;
    const font = typeof id === 'string' && commonObjs.has(id) ? toFont(commonObjs.get(id)) : USUAL_FONT;
    this.#set({ font, size: toNumber(size) });
  }

  #showText(glyphs: Arguments): void {
    const { ctm, font, size, rise } = this.#state;
    const matrix = multiply(ctm, this.#cursor.matrix);
    const fontSize = displayedSize(matrix, size);
    const operator = ++this.#texts;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph / 1000) * size);
      } else if (isGlyph(glyph)) {
        const { x, y } = this.#cursor;
        this.#advance(this.#advanceOf(glyph));
        const box = font.isVertical
          ? transformBox(matrix, x - size / 2, y, x + size / 2, this.#cursor.y)
          : transformBox(matrix, x, y + rise - DESCENT * size, this.#cursor.x, y + rise + ASCENT * size);
        this.glyphs.push({ text: unifyIdeographs(glyph.unicode), size: fontSize, operator, ...box });
      }
    }
  }

  #advanceOf({ width, isSpace, vmetric }: PdfjsGlyph): number {
    const { font, size, characterSpacing, wordSpacing } = this.#state;
    const spacing = characterSpacing + (isSpace === true ? wordSpacing : 0);
    // Downwards is negative: a vertical advance of -1000 is one em down.
    return (font.isVertical ? (vmetric?.[0] ?? -1000) : width) * font.scale * size + spacing;
  }

  #advance(distance: number): void {
    if (this.#state.font.isVertical) this.#cursor.y += distance;
    else this.#cursor.x += distance * this.#state.horizontalScale;
  }
}

function displayedSize([, , c, d]: Matrix, size: number): number {
  return Math.abs(size) * Math.hypot(c, d);
}
