import * as contracts from '@gatehouse/contracts/service-desk';
import { answer } from '@gatehouse/platform';
import { CreateAsset } from '../application/assets/create-asset.js';
import { GetAsset } from '../application/assets/get-asset.js';
import { ImportAssets } from '../application/assets/import-assets.js';
import { ListAssets } from '../application/assets/list-assets.js';
import { UpdateAsset } from '../application/assets/update-asset.js';
import { GetDashboard } from '../application/dashboard/get-dashboard.js';
import { AddJobComment } from '../application/jobs/add-job-comment.js';
import { CreateJob } from '../application/jobs/create-job.js';
import { GetJob } from '../application/jobs/get-job.js';
import { ListJobComments } from '../application/jobs/list-job-comments.js';
import { ListJobs } from '../application/jobs/list-jobs.js';
import { ListProblemPlaces } from '../application/jobs/list-problem-places.js';
import { ReportProblem } from '../application/jobs/report-problem.js';
import { UpdateJob } from '../application/jobs/update-job.js';
import { CreateSite } from '../application/sites/create-site.js';
import { GetSite } from '../application/sites/get-site.js';
import { ListSites } from '../application/sites/list-sites.js';
import { UpdateSite } from '../application/sites/update-site.js';
import { CreateTemplate } from '../application/templates/create-template.js';
import { DeleteTemplate } from '../application/templates/delete-template.js';
import { GetTemplate } from '../application/templates/get-template.js';
import { ListTemplates } from '../application/templates/list-templates.js';
import { UpdateTemplate } from '../application/templates/update-template.js';
import { CreateVideoSession } from '../application/video-sessions/create-video-session.js';
import { GetVideoSession } from '../application/video-sessions/get-video-session.js';
import { ListVideoSessions } from '../application/video-sessions/list-video-sessions.js';
import { UpdateVideoSession } from '../application/video-sessions/update-video-session.js';

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
