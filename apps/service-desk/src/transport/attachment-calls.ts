import * as contracts from '@gatehouse/contracts/service-desk';
import { answer, answerInSteps } from '@gatehouse/platform';
import { AppendAttachmentChunk } from '../attachments/append-attachment-chunk.js';
import { AttachableJobs } from '../attachments/attachable-jobs.js';
import { BeginAttachment } from '../attachments/begin-attachment.js';
import { CheckAttachment } from '../attachments/check-attachment.js';
import { DeleteAttachment } from '../attachments/delete-attachment.js';
import { FinishAttachment } from '../attachments/finish-attachment.js';
import { GetAttachmentChunk } from '../attachments/get-attachment-chunk.js';
import { GetAttachment } from '../attachments/get-attachment.js';
import { ListAttachments } from '../attachments/list-attachments.js';

export const attachmentUseCases = [
  AppendAttachmentChunk,
  AttachableJobs,
  BeginAttachment,
  CheckAttachment,
  DeleteAttachment,
  FinishAttachment,
  GetAttachment,
  GetAttachmentChunk,
  ListAttachments,
];

/** Photos of jobs, which travel in parts. */
export const attachmentCalls = [
  answer(contracts.appendAttachmentChunk, AppendAttachmentChunk),
  answer(contracts.beginAttachment, BeginAttachment),
  answer(contracts.checkAttachment, CheckAttachment),
  answer(contracts.deleteAttachment, DeleteAttachment),
  answerInSteps(contracts.finishAttachment, FinishAttachment),
  answer(contracts.getAttachment, GetAttachment),
  answerInSteps(contracts.getAttachmentChunk, GetAttachmentChunk),
  answer(contracts.listAttachments, ListAttachments),
];
