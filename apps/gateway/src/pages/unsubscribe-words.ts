import { Language } from '@gatehouse/contracts';
import Negotiator from 'negotiator';

/** The texts of the unsubscribe page. */
export interface UnsubscribeWords {
  question: string;
  explanation: string;
  button: string;
  done: string;
  outcome: string;
}

const words: Readonly<Record<Language, UnsubscribeWords>> = {
  en: {
    question: 'Unsubscribe from email notifications?',
    explanation: 'You will still see them in the portal, where you can turn emails on again.',
    button: 'Unsubscribe',
    done: 'You’re unsubscribed',
    outcome: 'You will no longer receive notifications by email.',
  },
  de: {
    question: 'Keine Benachrichtigungen per E-Mail mehr?',
    explanation: 'Im Portal sehen Sie sie weiterhin und können sie dort auch wieder einschalten.',
    button: 'Ausschalten',
    done: 'Sie sind ausgeschaltet',
    outcome: 'Sie erhalten keine Benachrichtigungen per E-Mail mehr.',
  },
  fr: {
    question: 'Ne plus recevoir de notifications par e-mail ?',
    explanation: 'Vous les verrez toujours dans le portail, où vous pouvez les réactiver.',
    button: 'Les désactiver',
    done: 'Elles sont désactivées',
    outcome: 'Vous ne recevrez plus de notifications par e-mail.',
  },
  es: {
    question: '¿No recibir más notificaciones por correo electrónico?',
    explanation: 'Seguirá viéndolas en el portal, donde puede volver a activarlas.',
    button: 'Desactivarlas',
    done: 'Están desactivadas',
    outcome: 'No recibirá más notificaciones por correo electrónico.',
  },
  pt: {
    question: 'Deixar de receber notificações por e-mail?',
    explanation: 'Continuará a vê-las no portal, onde as pode voltar a ativar.',
    button: 'Desativá-las',
    done: 'Estão desativadas',
    outcome: 'Não receberá mais notificações por e-mail.',
  },
  it: {
    question: 'Non ricevere più notifiche per e-mail?',
    explanation: 'Le vedrai ancora nel portale, dove potrai riattivarle.',
    button: 'Disattivale',
    done: 'Sono disattivate',
    outcome: 'Non riceverai più notifiche per e-mail.',
  },
  nl: {
    question: 'Geen meldingen per e-mail meer?',
    explanation: 'U blijft ze in het portaal zien en kunt ze daar weer inschakelen.',
    button: 'Uitschakelen',
    done: 'Ze zijn uitgeschakeld',
    outcome: 'U ontvangt geen meldingen per e-mail meer.',
  },
  ja: {
    question: 'メールでの通知を停止しますか?',
    explanation: '通知は引き続きポータルで確認でき、いつでも再開できます。',
    button: '停止する',
    done: '停止しました',
    outcome: '今後、メールでの通知は届きません。',
  },
};

/** The texts in the browser's preferred language (RFC 9110, section 12.5.4). */
export function unsubscribeWordsFor(acceptLanguage: string | undefined): {
  language: Language;
  words: UnsubscribeWords;
} {
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  const language = Language.parse(wanted.language([...Language.options]) ?? 'en');
  return { language, words: words[language] };
}
