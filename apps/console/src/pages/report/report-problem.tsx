import { Button, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { listJobs, reportProblem } from '@gatehouse/contracts/service-desk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { ViewOnly } from '../../components/view-only.js';
import { ReportTargetPicker } from '../desk/pickers.js';
import { PhotoPicker, uploadable } from '../photos/photo-picker.js';
import { sendPhotos, type SentReport } from './send-photos.js';
import { ReportSent } from './report-sent.js';

/** Reports a problem with an asset or site, which creates a job. */
export default function ReportProblem() {
  const { t } = useTranslation();
  const [on, setOn] = useState<'asset' | 'site'>('asset');
  const [photos, setPhotos] = useState<File[]>([]);
  const [sent, setSent] = useState<SentReport>();
  const report = useApiMutation(reportProblem, [listJobs]);
  const schema = reportProblem.input.required(
    on === 'asset' ? { assetId: true } : { siteId: true },
  );
  const fields = useSchemaForm(schema, {
    submit: async ({ assetId, siteId, title, description }) => {
      const about = on === 'asset' ? { assetId } : { siteId };
      const { job } = await report.mutateAsync({ ...about, title, description });
      setSent(await sendPhotos(job, uploadable(photos)));
    },
  });
  if (sent) return <ReportSent sent={sent} onSent={setSent} />;
  return (
    <Page title={t('nav.report')} lead={t('report.lead')}>
      <ViewOnly>
        <form {...fields.form}>
          <Stack maw={560} className="panel">
            <ProblemAlert problem={fields.problem} />
            <SegmentedControl
              aria-label={t('report.about')}
              value={on}
              onChange={(value) => setOn(value === 'site' ? 'site' : 'asset')}
              data={[
                { value: 'asset', label: t('desk.asset') },
                { value: 'site', label: t('desk.site') },
              ]}
            />
            {on === 'asset' ? (
              <ReportTargetPicker
                key="asset"
                kind="asset"
                {...fields.choice('assetId')}
                label={t('report.whichAsset')}
              />
            ) : (
              <ReportTargetPicker
                key="site"
                kind="site"
                {...fields.choice('siteId')}
                label={t('report.whichSite')}
              />
            )}
            <TextInput
              {...fields.text('title')}
              label={t('report.title')}
              description={t('report.titleHint')}
            />
            <Textarea
              {...fields.text('description')}
              label={t('report.description')}
              autosize
              minRows={4}
            />
            <PhotoPicker files={photos} onChange={setPhotos} />
            <Button type="submit" loading={fields.busy} style={{ alignSelf: 'flex-start' }}>
              {t('report.send')}
            </Button>
          </Stack>
        </form>
      </ViewOnly>
    </Page>
  );
}
