/** The other half, from j to z. */
export const furtherProblems = {
  'invalid-job-transition': {
    title: 'この状態には変更できません',
    remedy: '別の人が作業を変更した可能性があります。ページを再読み込みしてください。',
  },
  'last-administrator': {
    title: '最後の管理者です',
    remedy: '先に別のメンバーを管理者にしてください。',
  },
  'malformed-request': {
    title: 'リクエストを読み取れませんでした',
    remedy: 'ページを再読み込みして、もう一度お試しください。',
  },
  'module-not-enabled': {
    title: 'このモジュールは組織で有効になっていません',
    remedy: '顧客のサインインを有効にするよう、このシステムの運用者にご依頼ください。',
  },
  'no-account': {
    title: 'このメールアドレスに対応するアカウントはありません。',
    remedy: 'このポータルを提供する組織にお問い合わせください。',
  },
  'no-terms': {
    title: '適用される利用規約はありません',
    remedy: '同意するものはありません。',
  },
  'not-found': {
    title: '見つかりません',
    remedy: '削除されたか、アクセス権がありません。',
  },
  'not-signed-in': {
    title: 'サインインしていません',
    remedy: 'サインインして、もう一度お試しください。',
  },
  'permission-denied': {
    title: 'この操作を行う権限がありません',
    remedy: '組織の管理者に権限をご依頼ください。',
  },
  'rate-limited': {
    title: '試行回数が多すぎます',
    remedy: '{{retryAfterSeconds}} 秒後にもう一度お試しください。',
  },
  'invalid-reference': {
    title: 'この顧客のものではありません',
    remedy: '同じ顧客のものを選んでください。',
  },
  'request-head-too-large': {
    title: 'リクエストが大きすぎます',
    remedy: 'このサイトの Cookie を削除して、もう一度お試しください。',
  },
  'request-timed-out': {
    title: 'リクエストがタイムアウトしました',
    remedy: '接続が遅すぎました。もう一度お試しいただくか、一度に送る量を減らしてください。',
  },
  'request-too-large': { title: '大きすぎます', remedy: '一度に送る量を減らしてください。' },
  'reset-link-expired': {
    title: 'このリンクはもう有効ではありません',
    remedy:
      '使用済みか、新しいリンクに置き換えられたか、1 時間が過ぎて期限切れになりました。新しいリンクを申し込んでください。',
  },
  'reset-link-unknown': {
    title: '無効なリンクです',
    remedy: 'メールに記載のリンクをそのまま開いてください。',
  },
  'role-in-use': {
    title: 'このロールは使用中です',
    remedy: '先にメンバーに別のロールを割り当ててください。',
  },
  'role-name-taken': {
    title: 'この名前のロールはすでにあります',
    remedy: '別の名前を選んでください。',
  },
  'role-unknown': {
    title: 'このロールは存在しません',
    remedy: '組織のロールを選んでください。',
  },
  'session-ended': {
    title: 'セッションが終了しました',
    remedy: 'もう一度サインインしてください。',
  },
  'invalid-signature': {
    title: '署名が無効です',
    remedy: 'このシステムの運用者にお問い合わせください。',
  },
  'terms-not-accepted': {
    title: '利用規約に同意していません',
    remedy: 'ページを再読み込みし、内容を読んで同意してください。',
  },
  'terms-version-superseded': {
    title: '新しいバージョンの規約があります',
    remedy: 'ページを再読み込みして、内容をお読みください。',
  },
  'timed-out': {
    title: '応答がタイムアウトしました',
    remedy: '変更が保存されたかどうか不明です。ページを再読み込みしてご確認ください。',
  },
  'token-stale': {
    title: '権限が変更されました',
    remedy: 'ページを再読み込みしてください。',
  },
  unavailable: {
    title: 'サービスを一時的に利用できません',
    remedy: 'データは失われていません。しばらくしてからもう一度お試しください。',
  },
  'person-required': {
    title: 'この操作は人だけが行えます',
    remedy: 'ご自身のアカウントでサインインしてください。',
  },
  'network-not-allowed': {
    title: 'この API キーはここからは使えません',
    remedy: '許可されたネットワークから使うか、別のキーを作成してください。',
  },
  'permission-not-held': {
    title: 'サービスアカウントにこの権限がありません',
    remedy: '先に、この権限を含むロールをサービスアカウントに与えてください。',
  },
  'expiry-in-the-past': {
    title: '過去の日時です',
    remedy: 'より後の日時を選んでください。',
  },
  'too-many-api-keys': {
    title: 'API キーが多すぎます',
    remedy: '不要になったものを削除してください。',
  },
  'too-many-service-accounts': {
    title: 'サービスアカウントが多すぎます',
    remedy: '不要になったものを削除してください。',
  },
  'untrusted-client': {
    title: 'このクライアントは信頼されていません',
    remedy: 'このポータルの運用者が、信頼するクライアントとして設定する必要があります。',
  },
  'unsupported-media-type': {
    title: 'このファイル形式には対応していません',
    remedy: 'UTF-8 の CSV ファイルを使ってください。',
  },
  'changed-meanwhile': {
    title: 'その間に別の人が変更しました',
    remedy:
      '変更は保存されていません。項目の横に表示された新しい値を確認し、もう一度保存してください。',
  },
  'heic-not-supported': {
    title: 'HEIC の写真には対応していません',
    remedy:
      '先に JPEG で保存してください。iPhone では「設定」>「カメラ」>「フォーマット」で「互換性優先」を選んでください。',
  },
  'invalid-video-session-transition': {
    title: 'この状態には変更できません',
    remedy: 'ビデオ通話は、予定、通話中、終了の順に進みます。ページを再読み込みしてください。',
  },
  'portal-address-taken': {
    title: 'このアドレスは使用できません',
    remedy: '別のプロバイダーが使っています。別のアドレスを選んでください。',
  },
  'invalid-logo': {
    title: 'このロゴは使用できません',
    remedy: '縦横それぞれ 16～2000 ピクセル、256 kB までの PNG、JPEG、WebP を選んでください。',
  },
  'too-many-attachments': {
    title: '写真が多すぎます',
    remedy: '不要になったものを削除してください。',
  },
  'external-id-taken': {
    title: 'この外部 ID はすでに使われています',
    remedy: '別の外部 ID を使うか、先に別の顧客から外してください。',
  },
  'keys-instead-of-secrets': {
    title: 'このアプリケーションは鍵で認証します',
    remedy: '先に公開鍵を外してください。',
  },
  'public-client': {
    title: 'このアプリケーションにシークレットはありません',
    remedy:
      'シングルページとネイティブのアプリケーションはシークレットを保持できません。サーバー上のプログラムには、Web アプリケーションを作成してください。',
  },
  'replay-too-large': {
    title: '配信が多すぎます',
    remedy: '期間を短くするか、イベントを減らしてください。',
  },
  'too-many-applications': {
    title: 'アプリケーションが多すぎます',
    remedy: '使われなくなったものを削除してください。',
  },
  'too-many-secrets': {
    title: 'シークレットが多すぎます',
    remedy: '先に、使われなくなったシークレットを削除してください。',
  },
  'too-many-webhooks': {
    title: 'Webhook が多すぎます',
    remedy: '不要になったものを削除してください。',
  },
  'webhook-disabled': {
    title: 'Webhook が無効です',
    remedy: '有効にして、もう一度お試しください。',
  },
  'webhook-url-not-allowed': {
    title: 'この URL は使用できません',
    remedy: '公開アドレスの https URL を使うか、このシステムの運用者にお問い合わせください。',
  },
} as const;
