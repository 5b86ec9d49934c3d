import { describe, expect, test } from 'vitest';
import { onlyActions } from '../support/rules/actions';
import { importDirections, knowsDrivers, openToBrowser } from '../support/rules/imports';
import { kindsOf, noKindNamed } from '../support/rules/kinds';
import { tellingNames, titlesAreSentences } from '../support/rules/names';
import { mayCatch, noCatch, noClass, noEnum } from '../support/rules/shape';
import { fileLength, functionLength } from '../support/rules/size';
import { among, everySource, filesUnder, type Rule } from '../support/rules/source';
import { noStraySql } from '../support/rules/sql';
import { onlyGivenTime, readsTheClock } from '../support/rules/time';
import { noRawMarkup, noWeakChance } from '../support/rules/unsafe';
import { maySpeak, noSpokenText } from '../support/rules/words';

const tree = everySource();
const rules: [says: string, rule: Rule][] = [
  ['Imports go one way: db, lib, app', importDirections],
  ['There is no class but Refusal', noClass],
  ['There is no enum', noEnum],
  ['Faults are caught in one place', noCatch],
  ['A server action is made by action() and nothing else', onlyActions],
  ['No page is made from raw markup', noRawMarkup],
  ['Nothing secret is drawn by Math.random', noWeakChance],
  ['Business code is given its time', onlyGivenTime],
  ['SQL stands in db and lib', noStraySql],
  ['No file is longer than 250 lines', fileLength],
  ['No function is longer than 40 lines, 80 with markup', functionLength],
  ['What people read stands in the messages', noSpokenText],
  ['Generic code names no kind of service', noKindNamed(kindsOf(tree))],
  ['Names tell what things are', tellingNames],
  ['Titles of tests are sentences', titlesAreSentences],
];

const exceptions = [...knowsDrivers, ...openToBrowser, ...mayCatch, ...readsTheClock, ...maySpeak];

describe('the whole tree', () => {
  test('Every exception to a rule still stands', () => {
    const files = [...tree.map((source) => source.path), ...filesUnder('lib/i18n/messages')];
    expect(exceptions.filter((place) => !files.some((path) => among(path, [place])))).toEqual([]);
  });

  test.each(rules)('%s', (_says, rule) => {
    expect(tree.flatMap(rule)).toEqual([]);
  });
});
