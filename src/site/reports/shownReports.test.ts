import { expect, test } from 'vitest';
import { sampleRunOf } from '../../../test/sampleCheck.js';
import { protocols } from '../../protocols/index.js';
import { shownReports } from './shownReports.js';

const run = sampleRunOf(await protocols['palindrome']!());

function addresses(...names: readonly string[]): readonly string[] {
  return shownReports(names.map((name) => ({ name, run }))).map(({ address }) => address);
}

test('each report has a page of its own, also where file systems know no capital letters', () => {
  expect(addresses('server', 'Server', 'server-2', 'server', 'index')).toEqual([
    'reports/server.html',
    'reports/Server-2.html',
    'reports/server-2-2.html',
    'reports/server-3.html',
    'reports/index-2.html',
  ]);
});

test('whatever a report is called, its address needs no escapes and leads out of no folder', () => {
  expect(addresses('../../etc/a b', 'Дмитро Коваль', '?#%', '.hidden', '<b>"', '💥')).toEqual([
    'reports/etc-a-b.html',
    'reports/Дмитро-Коваль.html',
    'reports/report.html',
    'reports/hidden.html',
    'reports/b.html',
    'reports/report-2.html',
  ]);
});

test('no name is too long for a file system', () => {
  const [address] = addresses('漢'.repeat(255));
  expect(new TextEncoder().encode(address).length).toBeLessThan(255);
});
