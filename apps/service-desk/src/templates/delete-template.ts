import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { deleteTemplate } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TemplateRepository } from './template.repository.js';

@Injectable()
export class DeleteTemplate implements UseCase<typeof deleteTemplate> {
  constructor(private readonly templates: TemplateRepository) {}

  async run({ templateId }: InputOf<typeof deleteTemplate>, context: Context): Promise<undefined> {
    if (!(await this.templates.delete(context, templateId))) throw new NotFound();
  }
}
