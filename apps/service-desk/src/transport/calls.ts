import * as contracts from '@gatehouse/contracts/service-desk';
import { answer } from '@gatehouse/platform';
import { CreateAsset } from '../assets/create-asset.js';
import { GetAsset } from '../assets/get-asset.js';
import { ImportAssets } from '../assets/import-assets.js';
import { ListAssets } from '../assets/list-assets.js';
import { UpdateAsset } from '../assets/update-asset.js';
import { GetDashboard } from '../dashboard/get-dashboard.js';
import { AddJobComment } from '../jobs/add-job-comment.js';
import { CreateJob } from '../jobs/create-job.js';
import { GetJob } from '../jobs/get-job.js';
import { ListJobComments } from '../jobs/list-job-comments.js';
import { ListJobs } from '../jobs/list-jobs.js';
import { UpdateJob } from '../jobs/update-job.js';
import { ListProblemPlaces } from '../problem-reports/list-problem-places.js';
import { ReportProblem } from '../problem-reports/report-problem.js';
import { CreateSite } from '../sites/create-site.js';
import { GetSite } from '../sites/get-site.js';
import { ListSites } from '../sites/list-sites.js';
import { UpdateSite } from '../sites/update-site.js';
import { CreateTemplate } from '../templates/create-template.js';
import { DeleteTemplate } from '../templates/delete-template.js';
import { GetTemplate } from '../templates/get-template.js';
import { ListTemplates } from '../templates/list-templates.js';
import { UpdateTemplate } from '../templates/update-template.js';
import { CreateVideoSession } from '../video-sessions/create-video-session.js';
import { GetVideoSession } from '../video-sessions/get-video-session.js';
import { ListVideoSessions } from '../video-sessions/list-video-sessions.js';
import { UpdateVideoSession } from '../video-sessions/update-video-session.js';

export const useCases = [
  AddJobComment,
  CreateAsset,
  ImportAssets,
  CreateJob,
  CreateSite,
  CreateTemplate,
  CreateVideoSession,
  DeleteTemplate,
  GetAsset,
  GetDashboard,
  GetJob,
  GetSite,
  GetTemplate,
  GetVideoSession,
  ListAssets,
  ListJobComments,
  ListJobs,
  ListProblemPlaces,
  ListSites,
  ListTemplates,
  ListVideoSessions,
  ReportProblem,
  UpdateAsset,
  UpdateJob,
  UpdateSite,
  UpdateTemplate,
  UpdateVideoSession,
];

export const calls = [
  answer(contracts.listSites, ListSites),
  answer(contracts.getSite, GetSite),
  answer(contracts.createSite, CreateSite),
  answer(contracts.updateSite, UpdateSite),
  answer(contracts.listAssets, ListAssets),
  answer(contracts.getAsset, GetAsset),
  answer(contracts.createAsset, CreateAsset),
  answer(contracts.importAssets, ImportAssets),
  answer(contracts.updateAsset, UpdateAsset),
  answer(contracts.listJobs, ListJobs),
  answer(contracts.getJob, GetJob),
  answer(contracts.createJob, CreateJob),
  answer(contracts.updateJob, UpdateJob),
  answer(contracts.listJobComments, ListJobComments),
  answer(contracts.addJobComment, AddJobComment),
  answer(contracts.reportProblem, ReportProblem),
  answer(contracts.listProblemPlaces, ListProblemPlaces),
  answer(contracts.listVideoSessions, ListVideoSessions),
  answer(contracts.getVideoSession, GetVideoSession),
  answer(contracts.createVideoSession, CreateVideoSession),
  answer(contracts.updateVideoSession, UpdateVideoSession),
  answer(contracts.listTemplates, ListTemplates),
  answer(contracts.getTemplate, GetTemplate),
  answer(contracts.createTemplate, CreateTemplate),
  answer(contracts.updateTemplate, UpdateTemplate),
  answer(contracts.deleteTemplate, DeleteTemplate),
  answer(contracts.getDashboard, GetDashboard),
];
