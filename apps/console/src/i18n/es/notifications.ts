export const notifications = {
  notifications: {
    title: 'Notificaciones',
    lead: 'Lo que ha pasado en su organización, lo más reciente primero.',
    open: 'Notificaciones',
    unread_zero: 'Notificaciones, ninguna sin leer',
    unread_one: 'Notificaciones, {{count}} sin leer',
    unread_other: 'Notificaciones, {{count}} sin leer',
    unreadMark: 'sin leer',
    markRead: 'Marcar como leída',
    markNamedRead: 'Marcar «{{title}}» como leída',
    readAll: 'Marcar todo como leído',
    all: 'Mostrar todas',
    settings: 'Ajustes de notificaciones',
    none: 'No hay notificaciones',
    noneText: 'Las novedades de sus trabajos, equipos y videollamadas aparecen aquí al momento.',
    events: {
      job: {
        created: 'Nuevo trabajo',
        moved: 'Estado del trabajo: {{state}}',
        changed: 'Trabajo modificado',
        commented: 'Nuevo comentario',
        told: 'Sobre un trabajo',
      },
      asset: {
        created: 'Nuevo equipo',
        moved: 'Estado del equipo: {{state}}',
        changed: 'Equipo modificado',
        commented: 'Nuevo comentario',
        told: 'Sobre un equipo',
      },
      code: {
        created: 'Nuevo código',
        moved: 'Código modificado',
        changed: 'Código de equipo modificado',
        commented: 'Nuevo comentario',
        told: 'Sobre un código',
      },
      'video-session': {
        created: 'Videollamada planificada',
        moved: 'Estado de la videollamada: {{state}}',
        changed: 'Videollamada modificada',
        commented: 'Nuevo comentario',
        told: 'Sobre una videollamada',
      },
      notice: {
        created: 'Aviso',
        moved: 'Aviso',
        changed: 'Aviso',
        commented: 'Aviso',
        told: 'Aviso',
      },
    },
    notices: {
      'domain-record-missing': {
        title: 'Falta el registro DNS de {{subject}}',
        text: 'Vuelva a publicarlo: tras tres días seguidos sin él, los enlaces de los correos llevan a la dirección predeterminada.',
      },
      'domain-record-wrong': {
        title: 'El registro DNS de {{subject}} tiene otro valor',
        text: 'Corríjalo: tras tres días seguidos sin el valor correcto, los enlaces de los correos llevan a la dirección predeterminada.',
      },
      'domain-unverified': {
        title: '{{subject}} ya no está verificado',
        text: 'Su registro DNS faltó o tuvo otro valor durante tres días seguidos. Los enlaces de los correos llevan a la dirección predeterminada hasta que vuelva a verificar el dominio.',
      },
      'webhook-failing': {
        title: 'Se desactivó el webhook a {{subject}}',
        text: 'Los envíos fallaron una y otra vez. No se le envía nada hasta que vuelva a activarlo; la lista de envíos muestra el último error.',
      },
      'webhook-gone': {
        title: 'Se desactivó el webhook a {{subject}}',
        text: 'Su servidor respondió que la dirección ya no existe (410). No se le envía nada hasta que vuelva a activarlo.',
      },
      'api-key-created': {
        title: 'Nueva clave de API: {{subject}}',
        text: 'Quien la tenga puede actuar como esta cuenta de servicio. Si no lo esperaba, elimine la clave y averigüe quién la creó.',
      },
      'api-key-refused': {
        title: 'Clave de API usada desde fuera de sus redes: {{subject}}',
        text: 'La solicitud se rechazó. Si no era suya, otra persona tiene la clave: sustitúyala. Se le avisa como máximo una vez por hora; los demás intentos figuran en el registro de auditoría.',
      },
    },
    choices: 'Notificaciones',
    choicesLead:
      'Elija qué notificaciones recibe en {{organization}}, en la aplicación y por correo.',
    kind: 'Tipo',
    inApp: 'Aplicación',
    mail: 'Correo',
    kinds: {
      code: 'Códigos',
      asset: 'Equipos',
      job: 'Trabajos',
      'video-session': 'Videollamadas',
      notice: 'Avisos',
    },
    choice: '{{kind}}: {{channel}}',
  },
};
