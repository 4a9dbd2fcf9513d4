import { Module } from '@nestjs/common';
import { AssetsModule } from '../assets/assets.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { SitesModule } from '../sites/sites.module.js';
import { ListProblemPlaces } from './list-problem-places.js';
import { ReportProblem } from './report-problem.js';

/** How customers report problems, each of which becomes a job. */
@Module({
  imports: [SitesModule, AssetsModule, JobsModule],
  providers: [ListProblemPlaces, ReportProblem],
})
export class ProblemReportsModule {}
