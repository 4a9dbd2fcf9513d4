import * as contracts from '@gatehouse/contracts/service-desk';
import { answer, answerInSteps } from '@gatehouse/platform';
import { AppendAttachmentChunk } from '../application/attachments/append-attachment-chunk.js';
import { BeginAttachment } from '../application/attachments/begin-attachment.js';
import { AttachableJobs } from '../application/attachments/attachable-jobs.js';
import { CheckAttachment } from '../application/attachments/check-attachment.js';
import { DeleteAttachment } from '../application/attachments/delete-attachment.js';
import { FinishAttachment } from '../application/attachments/finish-attachment.js';
import { GetAttachment } from '../application/attachments/get-attachment.js';
import { GetAttachmentChunk } from '../application/attachments/get-attachment-chunk.js';
import { ListAttachments } from '../application/attachments/list-attachments.js';

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
