import { useEffect } from 'react';
import { Redirect, useLocation } from 'wouter';
import { followSession } from '../api/live.js';
import { noticeChange, noticeNews, useMeQuery, useStanding } from '../api/signing-in.js';
import { EntrancePage } from '../pages/entrance/entrance-page.js';
import TermsGate from '../pages/entrance/terms-gate.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Waiting } from '../parts/waiting.js';
import { MeContext } from './me.js';
import { Shell } from './shell.js';
import { speak } from '../i18n/index.js';
import { useTranslation } from 'react-i18next';

/** Everything that takes a session: who is asking comes first, then whether they have accepted the terms. */
export default function BackOffice() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const standing = useStanding();
  const me = useMeQuery();
  const isIn = standing.kind === 'in';
  const language = me.data?.language;
  useEffect(() => {
    if (language) void speak(language);
  }, [language]);
  useEffect(() => {
    if (!isIn) return;
    return followSession(() => void noticeChange(), noticeNews);
  }, [isIn]);

  if (!isIn) {
    const next = path === '/' ? '' : `?next=${encodeURIComponent(path)}`;
    return <Redirect to={`/sign-in${next}`} replace />;
  }
  if (me.data?.termsRequired) return <TermsGate terms={me.data.termsRequired} />;
  if (me.data) {
    return (
      <MeContext value={me.data}>
        <Shell key={me.data.organization.id} />
      </MeContext>
    );
  }
  if (me.error) {
    return (
      <EntrancePage title={t('common.notNow')}>
        <ProblemAlert problem={me.error} onRetry={() => void me.refetch()} />
      </EntrancePage>
    );
  }
  return <Waiting />;
}
