import * as contracts from '@gatehouse/contracts/service-desk';
import { answer } from '@gatehouse/platform';
import { CreateJob } from '../application/create-job.js';
import { GetJob } from '../application/get-job.js';
import { ListJobs } from '../application/list-jobs.js';

export const useCases = [CreateJob, GetJob, ListJobs];

export const calls = [
  answer(contracts.listJobs, ListJobs),
  answer(contracts.getJob, GetJob),
  answer(contracts.createJob, CreateJob),
];
