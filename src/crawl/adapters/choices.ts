import type { FoundLink, ListPage } from './family.js';

/** What a `<select>` named like a query parameter offers: the page's own address with each of the values. */
export function choicesOf({ markup: { $ }, url }: ListPage, parameter: string): FoundLink[] {
  return $(`select[name="${parameter}"] option`)
    .toArray()
    .flatMap((option) => {
      const value = $(option).attr('value') ?? $(option).text().trim();
      if (value === '') return [];
      const chosen = new URL(url);
      chosen.searchParams.set(parameter, value);
      return [{ url: chosen, text: $(option).text().trim() }];
    });
}
