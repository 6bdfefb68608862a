import { describe, expect, it } from 'vitest';
import { addressText, forms, type IndicatorAddress, indicatorsOf } from '../../src/forms/index.js';
import { panelIdentities } from '../../src/forms/panel-identities.js';
import { allSeries, type Series, type SeriesEra, type SeriesSum } from '../../src/forms/series/index.js';

const units = new Map(
  forms.flatMap(indicatorsOf).map(({ address, unit }) => [addressText(address), unit as string]),
);
const order = forms.map(({ id }) => id);

/** Every indicator of some eras. */
function members(eras: readonly SeriesEra[]): IndicatorAddress[] {
  return eras.flatMap(({ sums }) => sums.flatMap(({ indicators }) => indicators));
}

/** Every sum whose indicators are the series' own, or all others. */
function sumsOf(which: { readonly own: boolean }): SeriesSum[] {
  const sums = allSeries.flatMap(({ eras }) => eras.flatMap((era) => era.sums));
  return sums.filter(({ own }) => own === which.own);
}

function faults(isFault: (series: Series) => boolean): string[] {
  return allSeries.filter(isFault).map(({ code }) => code);
}

describe('the series over the eras', () => {
  it('have a code each', () => {
    expect(new Set(allSeries.map(({ code }) => code)).size).toBe(allSeries.length);
  });

  it('consist of indicators that the forms have', () => {
    const all = members(allSeries.flatMap(({ eras }) => eras)).map(addressText);
    expect(all.filter((address) => !units.has(address))).toEqual([]);
  });

  it('have every indicator of every form as their own exactly once', () => {
    const own = sumsOf({ own: true }).flatMap(({ indicators }) => indicators.map(addressText));
    expect(own.toSorted()).toEqual([...units.keys()].toSorted());
  });

  it('add up only what is a series of another code', () => {
    expect(sumsOf({ own: false }).every(({ indicators }) => indicators.length > 1)).toBe(true);
  });

  it('are in one unit throughout', () => {
    expect(
      faults(({ unit, eras }) => members(eras).some((member) => units.get(addressText(member)) !== unit)),
    ).toEqual([]);
  });

  it('run through consecutive forms, oldest first, each with indicators of its own form', () => {
    const isStep = (eras: readonly SeriesEra[]) =>
      eras.every(
        ({ form }, index) =>
          index === 0 || order.indexOf(form) === order.indexOf(eras[0]?.form ?? form) + index,
      );
    expect(faults(({ eras }) => eras.length === 0 || !isStep(eras))).toEqual([]);
    expect(
      faults(({ eras }) =>
        eras.some((era) => era.sums.length === 0 || members([era]).some(({ form }) => form !== era.form)),
      ),
    ).toEqual([]);
  });

  it('begin with a first era, and tell of each later one how it relates to the one before', () => {
    expect(
      faults(({ eras }) => eras.some(({ link }, index) => (link.kind === 'first') !== (index === 0))),
    ).toEqual([]);
  });

  it('say in a sentence what breaks, why there is nothing before, and why they end', () => {
    const sentence = /^[A-Z].{15,}\.$/u;
    const sentences = allSeries.flatMap(({ eras, began, ended }) => [
      ...eras.flatMap(({ link }) => (link.kind === 'break' ? [link.note] : [])),
      ...(began === null ? [] : [began]),
      ...(ended === null ? [] : [ended]),
    ]);
    expect(sentences.filter((text) => !sentence.test(text))).toEqual([]);
    expect(faults(({ eras, began }) => (eras[0]?.form === order[0]) !== (began === null))).toEqual([]);
    expect(faults(({ eras, ended }) => (eras.at(-1)?.form === order.at(-1)) !== (ended === null))).toEqual(
      [],
    );
  });
});

describe('where a series continues', () => {
  const eraOf = (code: string, form: string) =>
    allSeries.find((one) => one.code === code)?.eras.find((era) => era.form === form);

  it('is the sum of the rows that one row took the place of', () => {
    const [sum] = eraOf('requests.denied_third_party.total', 'legacy')?.sums ?? [];
    expect(sum?.indicators.map(({ row }) => row)).toEqual([
      'requests.answered.denied.trade_secret',
      'requests.answered.denied.privacy',
    ]);
  });

  it('is 其他处理 as one row, or its three rows of 2021 together', () => {
    const sums = eraOf('requests.other_handling.total', '2021')?.sums;
    expect(sums?.map(({ indicators }) => indicators.length)).toEqual([1, 3]);
  });

  it('is licensing decisions as before, but documents made with a break', () => {
    expect(eraOf('proactive.administrative_licensing.decisions', '2021')?.link.kind).toBe('same');
    expect(eraOf('proactive.normative_documents.made', '2021')?.link.kind).toBe('break');
  });

  it('is nowhere for procurement after 2020', () => {
    const procurement = allSeries.find(
      ({ code }) => code === 'proactive.central_procurement.procurement_amount',
    );
    expect(procurement?.eras.map(({ form }) => form)).toEqual(['2019']);
    expect(procurement?.ended).toContain('procurement');
  });
});

describe('the identities of consecutive years', () => {
  it('are stated over series, each once, in one unit', () => {
    const unitOf = new Map(allSeries.map(({ code, unit }) => [code, unit]));
    const units = panelIdentities.map(
      ({ earlier, later }) => new Set([...earlier, later].map((code) => unitOf.get(code))),
    );
    expect(new Set(panelIdentities.map(({ id }) => id)).size).toBe(panelIdentities.length);
    expect(units.filter((found) => found.size !== 1 || found.has(undefined))).toEqual([]);
  });
});
