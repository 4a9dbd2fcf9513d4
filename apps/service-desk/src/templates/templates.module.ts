import { Module } from '@nestjs/common';
import { CreateTemplate } from './create-template.js';
import { DeleteTemplate } from './delete-template.js';
import { GetTemplate } from './get-template.js';
import { ListTemplates } from './list-templates.js';
import { SqlTemplateRepository } from './sql-template.repository.js';
import { TemplateRepository } from './template.repository.js';
import { UpdateTemplate } from './update-template.js';

/** Checklists of a provider. */
@Module({
  providers: [
    CreateTemplate,
    DeleteTemplate,
    GetTemplate,
    ListTemplates,
    UpdateTemplate,
    { provide: TemplateRepository, useClass: SqlTemplateRepository },
  ],
})
export class TemplatesModule {}
