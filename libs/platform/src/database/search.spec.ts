import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ 'service-desk': [] });
});

afterAll(() => database.drop());

const isFound = async (sought: string, ...texts: string[]): Promise<boolean | undefined> => {
  const [row] = await database.query<{ found: boolean }>(
    'service-desk',
    'select search_text(variadic $1) like all (search_patterns($2)) as found',
    [texts, sought],
  );
  return row?.found;
};

describe('what is sought', () => {
  it.each([
    ['zurich', 'Zürich'],
    ['ZÜRICH ', 'Zu\u0308rich'],
    [' clinic   harbour', 'Harbour Clinic'],
    ['harb clinic.example', 'Harbour', 'tech@clinic.example'],
    ['strasse', 'Hauptstraße 1'],
    ['straße', 'HAUPTSTRASSE'],
    ['ma', 'St. Mary'],
    ['100%', '100% pump_1'],
    ['pump_', '100% pump_1'],
    ['\\', 'a\\b'],
    ['łódź', 'Lodz'],
    ['smorrebrod', 'Smørrebrød'],
    ['οδοσ', 'ΟΔΟΣ'],
    ['東京', '株式会社東京電力'],
    ['ñandu', 'Nandú'],
    ['o’neil', 'O’Neil'],
  ])('F73 %j is found in %j', async (sought, ...texts) => {
    expect(await isFound(sought, ...texts)).toBe(true);
  });

  it.each([
    ['ary', 'Mark Clinic'],
    ['ar', 'Mary'],
    ['clinic harbour', 'Harbour'],
    ['100%', '100 pumps 1'],
    ['pump_', '100 pumps 1'],
    ['%', 'a'],
    ['_', 'a'],
    ['\\', 'ab'],
  ])('F73 %j is not found in %j', async (sought, ...texts) => {
    expect(await isFound(sought, ...texts)).toBe(false);
  });
});
