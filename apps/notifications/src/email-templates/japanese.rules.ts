import type { Wording } from './wording.rules.js';

export const japanese: Wording = {
  locale: 'ja-JP',
  greeting: (name) => (name ? `${name} 様` : 'お客様'),
  onceUntil: (moment) => `このリンクは一度だけ、${moment}まで有効です。`,
  invitation: {
    subject: (organization) => `${organization} への招待`,
    opening: (who, organization) =>
      `${who === null ? '' : `${who} 様から、`}${organization} に招待されました。リンクを開いてアカウントを有効にしてください。`,
    portal: (provider) => `このアカウントで ${provider} のポータルをご利用いただけます。`,
    button: 'アカウントを有効にする',
    otherwise:
      'お心当たりがない場合は、このメールを無視してください。リンクを使わない限り何も起こりません。',
    foot: (provider) => `この招待は ${provider} のポータルから送信されました。`,
  },
  accountFoot: (provider) =>
    `${provider} のアカウントに関する重要なお知らせのため、このメールの配信は停止できません。`,
  passwordReset: {
    subject: 'パスワードの再設定',
    opening:
      'パスワードの再設定が申し込まれました。リンクを開いて新しいパスワードを設定してください。',
    button: '新しいパスワードを設定する',
    otherwise: 'お心当たりがない場合は、このメールを無視してください。パスワードは変わりません。',
  },
  passwordChanged: {
    subject: 'パスワードが変更されました',
    opening:
      'アカウントのパスワードが先ほど変更されました。ご本人による変更であれば、対応は不要です。',
    button: 'ポータルを開く',
    otherwise: 'お心当たりがない場合は、すぐに新しいパスワードを設定し、管理者にご連絡ください。',
  },
  administratorAdded: {
    subject: (organization) => `${organization} に新しい管理者が追加されました`,
    opening: (who, organization) =>
      `${who === null ? '別のユーザー' : `${who} 様`}が ${organization} の管理者になりました。メンバー、ロール、設定を管理できます。`,
    button: '権限を確認する',
    otherwise: 'お心当たりがない場合は、ロールを取り消し、誰が付与したかをご確認ください。',
  },
  digest: {
    subject: (count, organization) => `${organization} からのお知らせ ${count} 件`,
    opening: (organization) => `${organization} の新しいお知らせです。`,
    more: (count) => `ほか ${count} 件はポータルでご覧ください。`,
    button: 'ポータルを開く',
    why: (organization) =>
      `${organization} のメール通知が有効になっているため、このメールをお送りしています。`,
    unsubscribe: 'メール通知を停止する',
  },
  kinds: {
    job: '作業',
    asset: '設備',
    code: '設備コード',
    'video-session': 'ビデオ通話',
    notice: 'お知らせ',
  },
  notices: {
    'domain-record-missing': {
      title: (subject) => `${subject} の DNS レコードがありません`,
      text: 'もう一度公開してください。3 日続けて見つからないと、メールのリンクは既定のアドレスになります。',
    },
    'domain-record-wrong': {
      title: (subject) => `${subject} の DNS レコードの値が異なります`,
      text: '修正してください。3 日続けて正しい値でないと、メールのリンクは既定のアドレスになります。',
    },
    'domain-unverified': {
      title: (subject) => `${subject} は確認済みではなくなりました`,
      text: 'DNS レコードが3 日続けて見つからないか、値が異なっていました。ドメインをもう一度確認するまで、メールのリンクは既定のアドレスになります。',
    },
    'webhook-failing': {
      title: (subject) => `${subject} への Webhook が無効になりました`,
      text: '配信の失敗が続きました。もう一度有効にするまで何も送信されません。最後のエラーは配信の一覧で確認できます。',
    },
    'webhook-gone': {
      title: (subject) => `${subject} への Webhook が無効になりました`,
      text: 'サーバーから、この URL は存在しなくなった（410）と応答がありました。もう一度有効にするまで何も送信されません。',
    },
    'api-key-created': {
      title: (subject) => `新しい API キー：${subject}`,
      text: 'このキーを持つ人は、このサービスアカウントとして操作できます。心当たりがない場合は、キーを削除し、誰が作成したかを確認してください。',
    },
    'api-key-refused': {
      title: (subject) => `許可されていないネットワークから API キーが使われました：${subject}`,
      text: 'リクエストは拒否されました。心当たりがない場合は、キーが他人に渡っています。新しいキーに置き換えてください。通知は 1 時間に 1 回までです。その後の試行は監査ログで確認できます。',
    },
  },
  isNew: '新規',
  isChanged: '変更',
  comments: (count) => `コメント ${count} 件`,
  states: {
    new: '新規',
    planned: '予定',
    'in-progress': '対応中',
    'on-hold': '保留',
    resolved: '解決済み',
    closed: '完了',
    'in-operation': '稼働中',
    'needs-attention': '要確認',
    'out-of-order': '故障中',
    retired: '廃止',
    running: '通話中',
    ended: '終了',
  },
};
