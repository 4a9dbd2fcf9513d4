import type { Provider } from '@nestjs/common';
import {
  FeedRepository,
  PreferenceRepository,
  ReadMarkRepository,
} from './feed/feed.repository.js';
import { FeedReaders } from './feed/feed-readers.js';
import { FeedWriter } from './feed/feed-writer.js';
import { BrandRepository } from './branding/brand.repository.js';
import { DigestWorker } from './digests/digest-worker.js';
import { ComposeDigest } from './digests/compose-digest.js';
import { DigestRepository } from './digests/digest.repository.js';
import { PersonalDataRepository } from './people/on-account-erased.js';
import { Directory } from './people/member.repository.js';
import { SqlBrandRepository } from './branding/sql-brand.repository.js';
import { SqlDigestRepository } from './digests/sql-digest.repository.js';
import { SqlFeedRepository } from './feed/sql-feed.repository.js';
import { SqlPreferenceRepository } from './feed/sql-preference.repository.js';
import { SqlReadMarkRepository } from './feed/sql-read-mark.repository.js';
import { SqlMemberRepository } from './people/sql-member.repository.js';
import { SqlPersonalDataRepository } from './people/sql-personal-data.repository.js';

/** What the feed is made of, and who is told. */
export const feedParts: Provider[] = [
  DigestWorker,
  ComposeDigest,
  FeedReaders,
  FeedWriter,
  { provide: BrandRepository, useClass: SqlBrandRepository },
  { provide: DigestRepository, useClass: SqlDigestRepository },
  { provide: Directory, useClass: SqlMemberRepository },
  { provide: PersonalDataRepository, useClass: SqlPersonalDataRepository },
  { provide: FeedRepository, useClass: SqlFeedRepository },
  { provide: PreferenceRepository, useClass: SqlPreferenceRepository },
  { provide: ReadMarkRepository, useClass: SqlReadMarkRepository },
];
