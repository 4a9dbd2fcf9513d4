import type { Wording } from './wording.rules.js';

export const french: Wording = {
  locale: 'fr-FR',
  greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  onceUntil: (moment) => `Le lien fonctionne une seule fois, jusqu’au ${moment}.`,
  invitation: {
    subject: (organization) => `Invitation à rejoindre ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'Vous êtes invité' : `${who} vous invite`} à rejoindre ${organization}. Ouvrez le lien pour activer votre compte.`,
    portal: (provider) => `Votre compte vous donne accès au portail de ${provider}.`,
    button: 'Activer mon compte',
    otherwise:
      'Si vous n’attendiez pas ce message, ignorez-le : rien ne se passe tant que le lien n’est pas utilisé.',
    foot: (provider) => `Cette invitation a été envoyée depuis le portail de ${provider}.`,
  },
  accountFoot: (provider) =>
    `Vous recevez ce message car il concerne votre compte chez ${provider}. Il ne peut pas être désactivé.`,
  passwordReset: {
    subject: 'Réinitialiser votre mot de passe',
    opening:
      'Quelqu’un, vous sans doute, a demandé à réinitialiser votre mot de passe. Ouvrez le lien pour en choisir un nouveau.',
    button: 'Choisir un nouveau mot de passe',
    otherwise: 'Si ce n’était pas vous, ignorez ce message : votre mot de passe reste inchangé.',
  },
  passwordChanged: {
    subject: 'Votre mot de passe a été modifié',
    opening:
      'Le mot de passe de votre compte vient d’être modifié. Si c’était vous, vous n’avez rien à faire.',
    button: 'Aller au portail',
    otherwise:
      'Si ce n’était pas vous, réinitialisez immédiatement votre mot de passe et prévenez votre administrateur.',
  },
  administratorAdded: {
    subject: (organization) => `Nouvel administrateur chez ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Quelqu’un'} est désormais administrateur de ${organization} et peut gérer les personnes, les rôles et les paramètres.`,
    button: 'Vérifier les autorisations',
    otherwise: 'Si ce n’était pas prévu, retirez ce rôle et vérifiez qui l’a accordé.',
  },
  digest: {
    subject: (count, organization) => `${count} nouveautés de ${organization}`,
    opening: (organization) => `Voici les nouveautés chez ${organization} :`,
    more: (count) => `Et ${count} de plus dans le portail.`,
    button: 'Ouvrir le portail',
    why: (organization) =>
      `Vous recevez ce message car les notifications par e-mail sont activées pour vous chez ${organization}.`,
    unsubscribe: 'Se désabonner des notifications par e-mail',
  },
  kinds: {
    job: 'Intervention',
    asset: 'Équipement',
    code: 'Code d’équipement',
    'video-session': 'Session vidéo',
    notice: 'Avis',
  },
  notices: {
    'domain-record-missing': {
      title: (subject) => `L’enregistrement DNS de ${subject} est introuvable`,
      text: 'Publiez-le à nouveau : après trois jours de suite sans lui, les liens des e-mails mènent à l’adresse par défaut.',
    },
    'domain-record-wrong': {
      title: (subject) => `L’enregistrement DNS de ${subject} a une autre valeur`,
      text: 'Corrigez-le : après trois jours de suite sans la bonne valeur, les liens des e-mails mènent à l’adresse par défaut.',
    },
    'domain-unverified': {
      title: (subject) => `${subject} n’est plus vérifié`,
      text: 'L’enregistrement DNS a manqué ou a eu une autre valeur pendant trois jours de suite. Les liens des e-mails mènent à l’adresse par défaut jusqu’à ce que vous vérifiiez à nouveau le domaine.',
    },
    'webhook-failing': {
      title: (subject) => `Le webhook vers ${subject} a été désactivé`,
      text: 'Les envois ont échoué à plusieurs reprises. Rien ne lui est envoyé tant que vous ne le réactivez pas ; ses envois indiquent la dernière erreur.',
    },
    'webhook-gone': {
      title: (subject) => `Le webhook vers ${subject} a été désactivé`,
      text: 'Son serveur a répondu que l’adresse n’existe plus (410). Rien ne lui est envoyé tant que vous ne le réactivez pas.',
    },
    'api-key-created': {
      title: (subject) => `Nouvelle clé API : ${subject}`,
      text: 'Quiconque la détient peut agir en tant que ce compte de service. Si c’est inattendu, supprimez la clé et cherchez qui l’a créée.',
    },
    'api-key-refused': {
      title: (subject) => `Clé API utilisée hors de ses réseaux : ${subject}`,
      text: 'La requête a été refusée. Si elle ne venait pas de vous, quelqu’un d’autre détient la clé : remplacez-la. Vous êtes averti au plus une fois par heure ; les autres tentatives figurent dans le journal d’audit.',
    },
  },
  isNew: 'Création',
  isChanged: 'Modification',
  comments: (count) => (count === 1 ? '1 commentaire' : `${count} commentaires`),
  states: {
    new: 'Nouvelle',
    planned: 'Planifiée',
    'in-progress': 'En cours',
    'on-hold': 'En attente',
    resolved: 'Résolue',
    closed: 'Close',
    'in-operation': 'En service',
    'needs-attention': 'À surveiller',
    'out-of-order': 'Hors service',
    retired: 'Retiré',
    running: 'En cours',
    ended: 'Terminée',
  },
};
