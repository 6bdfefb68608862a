import type { RawBuilder } from 'kysely';

/** Views whose columns follow from the forms too. */
export type FormViewName = 'panel_series' | 'panel_wide' | 'area_check';

/** A view whose text follows from the forms. */
export interface FormView {
  readonly name: FormViewName | 'panel_check';
  readonly select: RawBuilder<unknown>;
}
