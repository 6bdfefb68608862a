import type { Form, FormId } from './form.js';
import { form2019 } from './form-2019.js';
import { form2021 } from './form-2021.js';
import { legacy } from './legacy.js';

export { type Article, articles } from './articles.js';
export * from './form.js';
export * from './indicators.js';
export { type Regulations, type RegulationsId, regulations } from './regulations.js';
export { type Section, type SectionCode, sections } from './sections.js';

/** All eras of the statutory form, oldest first. */
export const forms: readonly Form[] = [legacy, form2019, form2021];

const formsById: ReadonlyMap<FormId, Form> = new Map(forms.map((form) => [form.id, form]));

export function formOf(id: FormId): Form {
  const form = formsById.get(id);
  if (form === undefined) throw new RangeError(`no form ${id}`);
  return form;
}
