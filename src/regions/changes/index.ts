import type { RegionChange } from '../region-change.js';
import { changesOf2009To2011 } from './2009-2011.js';
import { changesOf2012To2013 } from './2012-2013.js';
import { changesOf2014 } from './2014.js';
import { changesOf2015 } from './2015.js';
import { changesOf2016 } from './2016.js';
import { changesOf2017To2018 } from './2017-2018.js';
import { changesOf2019To2020 } from './2019-2020.js';
import { changesOf2021To2025 } from './2021-2025.js';

/**
 * What happened to the codes of GB/T 2260 of prefectures and counties after the end of 2008, up to the end of 2025: all
 * that the yearly lists of the Ministry of Civil Affairs (民政部, 县级以上行政区划代码) show, each with the decision that
 * made it. The counties and prefectures that result are as many as the statistical yearbook counts for each year.
 *
 * Not in it: towns that passed from one county to another while the codes stayed, also where a county lost some when it
 * became a district; Hong Kong, Macao and Taiwan; codes that only the statistics use, such as 139001 for 定州市. For 2021
 * and later the source is the province's notice where the decision itself was not published.
 */
export const regionChanges: readonly RegionChange[] = [
  ...changesOf2009To2011,
  ...changesOf2012To2013,
  ...changesOf2014,
  ...changesOf2015,
  ...changesOf2016,
  ...changesOf2017To2018,
  ...changesOf2019To2020,
  ...changesOf2021To2025,
];
