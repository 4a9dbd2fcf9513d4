import type { Provider } from '@nestjs/common';
import { Feed, Preferences, Reading } from './application/feed/ports.js';
import { Readers } from './application/feed/readers.js';
import { Telling } from './application/feed/telling.js';
import { Brands } from './application/branding/ports.js';
import { Bundler } from './application/digests/bundler.js';
import { ComposeNews } from './application/digests/compose-news.js';
import { Digests } from './application/digests/ports.js';
import { Traces } from './application/people/erase-person.js';
import { Directory } from './application/people/ports.js';
import { SqlBrands } from './persistence/branding/brands.js';
import { SqlDigests } from './persistence/digests/digests.js';
import { SqlFeed } from './persistence/feed/feed.js';
import { SqlPreferences } from './persistence/feed/preferences.js';
import { SqlReading } from './persistence/feed/reading.js';
import { SqlDirectory } from './persistence/people/directory.js';
import { SqlTraces } from './persistence/people/traces.js';

/** What the feed is made of, and who is told. */
export const feedParts: Provider[] = [
  Bundler,
  ComposeNews,
  Readers,
  Telling,
  { provide: Brands, useClass: SqlBrands },
  { provide: Digests, useClass: SqlDigests },
  { provide: Directory, useClass: SqlDirectory },
  { provide: Traces, useClass: SqlTraces },
  { provide: Feed, useClass: SqlFeed },
  { provide: Preferences, useClass: SqlPreferences },
  { provide: Reading, useClass: SqlReading },
];
