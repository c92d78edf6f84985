import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator } from '../../platform/http/index.ts';
import { AccountEntity } from './account.entity.ts';
import { Accounts } from './accounts.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { BrowserSessionEntity } from './browser-session.entity.ts';
import { BrowserSessions } from './browser-sessions.ts';
import { BrowserSessionsRepository } from './browser-sessions.repository.ts';
import { Cookies } from './cookies.ts';
import { GuestEntity } from './guest.entity.ts';
import { Guests } from './guests.ts';
import { GuestsRepository } from './guests.repository.ts';
import { IdentityController } from './identity.controller.ts';
import { IdentityService } from './identity.service.ts';
import { OneTimeLinkEntity } from './one-time-link.entity.ts';
import { OneTimeLinks } from './one-time-links.ts';
import { OneTimeLinksRepository } from './one-time-links.repository.ts';
import { PasswordMail } from './password-mail.ts';
import { Passwords } from './passwords.ts';
import { RecognisedBrowsers } from './recognised-browsers.ts';
import { SignInTries } from './sign-in-tries.ts';
import { Traces } from './traces.ts';
import { WhoIs } from './who-is.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, BrowserSessionEntity, GuestEntity, OneTimeLinkEntity])],
  controllers: [IdentityController],
  providers: [
    Accounts,
    AccountsRepository,
    BrowserSessions,
    BrowserSessionsRepository,
    Cookies,
    Guests,
    GuestsRepository,
    IdentityService,
    OneTimeLinks,
    OneTimeLinksRepository,
    PasswordMail,
    Passwords,
    RecognisedBrowsers,
    SignInTries,
    Traces,
    WhoIs,
    { provide: Authenticator, useExisting: WhoIs },
  ],
  exports: [
    Accounts,
    Authenticator,
    BrowserSessions,
    Cookies,
    Guests,
    IdentityService,
    OneTimeLinks,
    PasswordMail,
    Traces,
    WhoIs,
  ],
})
export class IdentityModule {}
