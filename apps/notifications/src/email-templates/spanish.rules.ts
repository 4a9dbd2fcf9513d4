import type { Wording } from './wording.rules.js';

export const spanish: Wording = {
  locale: 'es-ES',
  greeting: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
  onceUntil: (moment) => `El enlace funciona una sola vez, hasta el ${moment}.`,
  invitation: {
    subject: (organization) => `Invitación a ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'Le han invitado' : `${who} le invita`} a unirse a ${organization}. Abra el enlace para activar su cuenta.`,
    portal: (provider) => `Con su cuenta puede entrar en el portal de ${provider}.`,
    button: 'Activar la cuenta',
    otherwise:
      'Si no esperaba este mensaje, ignórelo: no ocurre nada mientras no se use el enlace.',
    foot: (provider) => `Esta invitación se envió desde el portal de ${provider}.`,
  },
  accountFoot: (provider) =>
    `Recibe este mensaje porque se refiere a su cuenta en ${provider}. No se puede desactivar.`,
  passwordReset: {
    subject: 'Restablecer la contraseña',
    opening:
      'Alguien, esperamos que usted, ha pedido restablecer su contraseña. Abra el enlace para elegir una nueva.',
    button: 'Elegir otra contraseña',
    otherwise: 'Si no fue usted, ignore este mensaje: su contraseña sigue igual.',
  },
  passwordChanged: {
    subject: 'Su contraseña ha cambiado',
    opening:
      'La contraseña de su cuenta se acaba de cambiar. Si fue usted, no tiene que hacer nada.',
    button: 'Ir al portal',
    otherwise: 'Si no fue usted, restablezca enseguida su contraseña y avise a su administrador.',
  },
  administratorAdded: {
    subject: (organization) => `Nuevo administrador en ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Alguien'} es ahora administrador de ${organization} y puede gestionar personas, roles y ajustes.`,
    button: 'Revisar los permisos',
    otherwise: 'Si no lo esperaba, retire el rol y averigüe quién lo concedió.',
  },
  digest: {
    subject: (count, organization) => `${count} novedades de ${organization}`,
    opening: (organization) => `Estas son las novedades de ${organization}:`,
    more: (count) => `Y ${count} más en el portal.`,
    button: 'Abrir el portal',
    why: (organization) =>
      `Recibe este mensaje porque tiene activadas las notificaciones por correo en ${organization}.`,
    unsubscribe: 'Darse de baja de las notificaciones por correo',
  },
  kinds: {
    job: 'Trabajo',
    asset: 'Equipo',
    code: 'Código de equipo',
    'video-session': 'Videollamada',
    notice: 'Aviso',
  },
  notices: {
    'domain-record-missing': {
      title: (subject) => `Falta el registro DNS de ${subject}`,
      text: 'Vuelva a publicarlo: tras tres días seguidos sin él, los enlaces de los correos llevan a la dirección predeterminada.',
    },
    'domain-record-wrong': {
      title: (subject) => `El registro DNS de ${subject} tiene otro valor`,
      text: 'Corríjalo: tras tres días seguidos sin el valor correcto, los enlaces de los correos llevan a la dirección predeterminada.',
    },
    'domain-unverified': {
      title: (subject) => `${subject} ya no está verificado`,
      text: 'Su registro DNS faltó o tuvo otro valor durante tres días seguidos. Los enlaces de los correos llevan a la dirección predeterminada hasta que vuelva a verificar el dominio.',
    },
    'webhook-failing': {
      title: (subject) => `Se desactivó el webhook a ${subject}`,
      text: 'Los envíos fallaron una y otra vez. No se le envía nada hasta que vuelva a activarlo; la lista de envíos muestra el último error.',
    },
    'webhook-gone': {
      title: (subject) => `Se desactivó el webhook a ${subject}`,
      text: 'Su servidor respondió que la dirección ya no existe (410). No se le envía nada hasta que vuelva a activarlo.',
    },
    'api-key-created': {
      title: (subject) => `Nueva clave de API: ${subject}`,
      text: 'Quien la tenga puede actuar como esta cuenta de servicio. Si no lo esperaba, elimine la clave y averigüe quién la creó.',
    },
    'api-key-refused': {
      title: (subject) => `Clave de API usada desde fuera de sus redes: ${subject}`,
      text: 'La solicitud se rechazó. Si no era suya, otra persona tiene la clave: sustitúyala. Se le avisa como máximo una vez por hora; los demás intentos figuran en el registro de auditoría.',
    },
  },
  isNew: 'Nuevo',
  isChanged: 'Modificado',
  comments: (count) => (count === 1 ? '1 comentario' : `${count} comentarios`),
  states: {
    new: 'Nuevo',
    planned: 'Planificado',
    'in-progress': 'En curso',
    'on-hold': 'En espera',
    resolved: 'Resuelto',
    closed: 'Cerrado',
    'in-operation': 'En funcionamiento',
    'needs-attention': 'Requiere atención',
    'out-of-order': 'Fuera de servicio',
    retired: 'Retirado',
    running: 'En curso',
    ended: 'Terminada',
  },
};
