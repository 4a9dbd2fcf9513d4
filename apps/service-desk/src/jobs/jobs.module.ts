import { Module } from '@nestjs/common';
import { AssetsModule } from '../assets/assets.module.js';
import { CountersModule } from '../counters/counters.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { MembersModule } from '../members/members.module.js';
import { SitesModule } from '../sites/sites.module.js';
import { AddJobComment } from './add-job-comment.js';
import { CommentRepository } from './comment.repository.js';
import { CreateJob } from './create-job.js';
import { GetJob } from './get-job.js';
import { ImportJobs } from './import-jobs.js';
import { JobCreator } from './job-creator.js';
import { JobLookup } from './job-lookup.js';
import { JobNumberRepository } from './job-number.repository.js';
import { JobNumbers } from './job-numbers.js';
import { JobRowParser } from './job-row-parser.js';
import { JobWriter } from './job-writer.js';
import { JobRepository } from './job.repository.js';
import { ListJobComments } from './list-job-comments.js';
import { ListJobs } from './list-jobs.js';
import { SqlCommentRepository } from './sql-comment.repository.js';
import { SqlJobNumberRepository } from './sql-job-number.repository.js';
import { SqlJobRepository } from './sql-job.repository.js';
import { UpdateJob } from './update-job.js';

/** Jobs and the comments on them. */
@Module({
  imports: [CountersModule, CustomersModule, MembersModule, SitesModule, AssetsModule],
  providers: [
    AddJobComment,
    CreateJob,
    GetJob,
    ImportJobs,
    JobCreator,
    JobLookup,
    JobNumbers,
    JobRowParser,
    JobWriter,
    ListJobComments,
    ListJobs,
    UpdateJob,
    { provide: CommentRepository, useClass: SqlCommentRepository },
    { provide: JobNumberRepository, useClass: SqlJobNumberRepository },
    { provide: JobRepository, useClass: SqlJobRepository },
  ],
  exports: [JobLookup, JobNumbers, JobRepository, JobWriter],
})
export class JobsModule {}
