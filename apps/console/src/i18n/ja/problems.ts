/** The title of each problem, and what a user of the console can do about it. */
export const problems = {
  'account-not-erasable': {
    title: 'このアカウントは消去できません',
    remedy: '先にプラットフォームのロールを外してください。',
  },
  'application-not-open': {
    title: 'アプリケーションを利用できません',
    remedy: 'このアプリケーションを使う組織にサインインしてください。',
  },
  'device-code-unknown': {
    title: '不明なコードです',
    remedy: 'デバイスのコードと照らし合わせるか、デバイスでやり直してください。',
  },
  'portal-view-is-read-only': {
    title: 'ポータルを表示しているだけです',
    remedy: '変更するには、表示を終了してください。',
  },
  'portal-view-ended': {
    title: 'ポータルの表示は終了しました',
    remedy: '顧客のページから改めて開始してください。',
  },
  'not-in-portal-view': {
    title: 'これは表示の対象外です',
    remedy: '自分のデータを見るには、表示を終了してください。',
  },
  offline: {
    title: '接続できません',
    remedy: '接続を確認して、もう一度お試しください。',
  },
  'access-not-open': {
    title: 'ポータルへのアクセスがオンになっていません',
    remedy: '先に顧客のポータルへのアクセスをオンにしてください。',
  },
  'access-off': {
    title: 'ポータルへのアクセスは一度もオンになっていません',
    remedy: '先にオンにしてから、領域を選んでください。',
  },
  'access-not-pending': {
    title: 'ポータルへのアクセスは同意待ちではありません',
    remedy: '有効化メールを送信できるのは、同意待ちの間だけです。',
  },
  'activation-not-needed': {
    title: 'この顧客はすでにサインインできます',
    remedy: 'メンバーを追加するには「招待」を使ってください。',
  },
  'administrator-required': {
    title: 'この組織には管理者がいません',
    remedy: '先にメンバーの 1 人を管理者にしてください。',
  },
  'already-member': {
    title: 'この人はすでにメンバーです',
    remedy: '代わりにメンバーのロールを変更してください。',
  },
  'response-not-stored': {
    title: 'すでに実行されています',
    remedy:
      '何が作成されたかを確認してください。シークレットを失った場合は、削除して作り直してください。',
  },
  'area-not-open': {
    title: 'この領域は自社では利用できません',
    remedy: 'プロバイダーにアクセスをご依頼ください。',
  },
  'asset-code-taken': {
    title: 'このコードはすでに使われています',
    remedy: '別のコードを使うか、先に別の設備から外してください。',
  },
  'contact-exists': {
    title: 'このアドレスの連絡先はすでにあります',
    remedy: '既存の連絡先を編集してください。',
  },
  'contact-is-user': {
    title: 'この連絡先はユーザーです',
    remedy: 'ユーザーのアドレスは変更できません。別のアドレスには別の連絡先を追加してください。',
  },
  'cross-site-request': {
    title: 'このリクエストはブロックされました',
    remedy: 'ページを再読み込みして、もう一度お試しください。',
  },
  'customer-email-missing': {
    title: '顧客にメールアドレスがありません',
    remedy: '顧客を編集して有効なメールアドレスを追加し、アクセスをオンにしてください。',
  },
  'customer-archived': {
    title: 'この顧客はアーカイブされています',
    remedy: '先に顧客を復元してください。',
  },
  'customer-not-archived': {
    title: 'この顧客はアーカイブされていません',
    remedy: '先に顧客をアーカイブしてください。',
  },
  'customer-independent': {
    title: 'この顧客は独立しています',
    remedy: 'その組織の管理者にお問い合わせください。',
  },
  'customer-not-corporate': {
    title: 'ポータルへのアクセスは法人の顧客のみです',
    remedy: '法人の場合は、顧客を編集して種類を法人に変更してください。',
  },
  'department-bound': {
    title: '管理できるのは自分の部門だけです',
    remedy: '組織の管理者にお問い合わせください。',
  },
  'department-in-use': {
    title: 'この部門は使用中です',
    remedy: '先に顧客、メンバー、連絡先を別の部門に移してください。',
  },
  'department-name-taken': {
    title: 'この名前の部門はすでにあります',
    remedy: '別の名前を選んでください。',
  },
  'domain-not-verified': {
    title: 'ドメインが確認されていません',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'このメールアドレスはブロックされています',
    remedy:
      'メールサーバーが拒否しました。アドレスを訂正するか、ブロックの解除をサポートにご依頼ください。',
  },
  'email-domain-not-allowed': {
    title: 'このメールドメインは使用できません',
    remedy:
      'アカウントのドメインのいずれかを使ってください。追加するには、サポート窓口にお問い合わせください。',
  },
  'idempotency-key-reused': {
    title: 'このリクエストは別の内容ですでに送信されています',
    remedy: 'ページを再読み込みして、もう一度お試しください。',
  },
  internal: {
    title: '問題が発生しました',
    remedy: 'もう一度お試しください。解決しない場合は、トレース ID をサポートにお送りください。',
  },
  'invalid-credentials': {
    title: 'ユーザー名またはパスワードが違います',
    remedy: '両方をご確認いただくか、パスワードを再設定してください。',
  },
  'invalid-request': {
    title: '無効な項目があります',
    remedy: '印の付いた項目を訂正して、もう一度お試しください。',
  },
  'invitation-exists': {
    title: 'この人はすでに招待されています',
    remedy: '既存の招待を再送信するか、先に削除してください。',
  },
  'invitation-expired': {
    title: 'このリンクは期限切れです',
    remedy: '最新のメールを使うか、新しいリンクを申し込んでください。',
  },
  'invitation-in-use': {
    title: 'このリンクは現在使用中です',
    remedy: '数秒後にもう一度お試しください。',
  },
  'invitation-not-open': {
    title: 'この招待はもう有効ではありません',
    remedy: 'すでにメンバーでなければ、新しい招待を送信してください。',
  },
  'invitation-unknown': {
    title: '無効なリンクです',
    remedy: 'メールに記載のリンクをそのまま開くか、招待した人にお問い合わせください。',
  },
  'invitation-used': {
    title: 'このリンクはすでに使われています',
    remedy:
      'サインインしてください。ご自身で使った覚えがない場合は、パスワードを再設定してください。',
  },
  'invitation-withdrawn': {
    title: 'この招待は取り消されました',
    remedy: '$t(invitations.because.{{because}}) 招待した人に新しい招待をご依頼ください。',
  },
  'access-closed': {
    title: 'ポータルへのアクセスは現在無効です',
    remedy: 'リンクは 24 時間有効です。アクセスが有効になってから、もう一度お試しください。',
  },
  'inviter-not-authorized': {
    title: 'この招待は再送信が必要です',
    remedy: '組織に再送信をご依頼ください。新しいリンクがメールで届きます。',
  },
  'invalid-assignee': {
    title: 'この人は作業の担当者にできません',
    remedy: '自社のメンバーを選んでください。',
  },
  'invalid-attachment': {
    title: 'この写真は使用できません',
    remedy: '10 MB までの完全な JPEG、PNG、WebP を選んでください。',
  },
} as const;
