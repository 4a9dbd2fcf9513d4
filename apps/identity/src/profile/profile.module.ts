import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EmailBlocksModule } from '../email-blocks/email-blocks.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { GetMe } from './get-me.js';
import { UpdateMe } from './update-me.js';

@Module({
  imports: [AccountsModule, EmailBlocksModule, SessionsModule],
  providers: [GetMe, UpdateMe],
})
export class ProfileModule {}
