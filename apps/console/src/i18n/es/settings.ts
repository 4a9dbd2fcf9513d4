import type { Texts } from '../texts.js';

export const settings: Pick<Texts, 'roles' | 'departments' | 'personal' | 'providers' | 'blocks'> =
  {
    roles: {
      lead: 'Roles predefinidos y personalizados. Solo puede conceder los permisos que usted mismo tiene.',
      add: 'Añadir rol',
      name: 'Nombre',
      builtIn: 'predefinido',
      custom: 'personalizado',
      permissions: 'Permisos',
      permissionsHint:
        'Lo que pueden hacer las personas con este rol. Los cambios se aplican de inmediato a las sesiones abiertas.',
      noPermissions: 'Sin permisos adicionales',
      deleteTitle: '¿Eliminar el rol {{name}}?',
      deleteText: 'Solo se pueden eliminar roles que nadie tenga asignados.',
    },
    departments: {
      lead: 'Los administradores de departamento solo gestionan los clientes y las personas de su propio departamento.',
      add: 'Añadir departamento',
      name: 'Nombre',
      none: 'No hay departamentos',
      noneText: 'Sin departamentos, quien tiene permiso ve todos los clientes.',
      deleteTitle: '¿Eliminar el departamento {{name}}?',
      deleteText: 'Solo se pueden eliminar departamentos sin clientes ni personas.',
    },
    personal: {
      details: 'Sus datos personales',
      emailFixed: 'Inicia sesión con esta dirección. No se puede cambiar aquí.',
      blocked:
        'Un servidor de correo ha rechazado su dirección y no podemos enviarle correos. Pida al soporte que la desbloquee.',
      appearance: 'Apariencia',
      schemes: {
        light: 'Claro',
        dark: 'Oscuro',
        auto: 'Sistema',
      },
      password: 'Contraseña',
      passwordLead: 'Al cambiar la contraseña se cierran sus demás sesiones.',
      passwordRestricted:
        'Esta cuenta es compartida, por lo que su contraseña no se puede cambiar aquí.',
      currentPassword: 'Contraseña actual',
      changePassword: 'Cambiar contraseña',
      passwordChanged: 'Contraseña cambiada. Sus demás sesiones se han cerrado.',
      data: 'Sus datos',
      dataLead:
        'Todos los datos que guardamos sobre usted en un solo archivo, un registro por línea.',
      dataDownload: 'Descargar mis datos',
      sessions: 'Sesiones',
      sessionsLead: 'Los dispositivos en los que tiene una sesión abierta.',
      thisOne: 'este dispositivo',
      unknownDevice: 'Dispositivo desconocido',
      end: 'Cerrar',
      endSession: 'Cerrar la sesión en {{device}}',
    },
    providers: {
      lead: 'Las organizaciones que operan aquí sus portales.',
      search: 'Buscar proveedores',
      add: 'Añadir proveedor',
      create: 'Crear e invitar',
      name: 'Nombre',
      administrator: 'Primer administrador',
      modules: 'Módulos',
      noModules: 'ninguno',
      since: 'Desde',
      customerLoginHint: 'Permite al proveedor ofrecer un portal a sus clientes.',
      domains: 'Dominios de correo',
      domainsHint:
        'Los contactos y usuarios deben usar uno de estos. Déjelo vacío para permitir todos.',
      suffix: 'Sufijo del nombre de usuario',
      suffixHint: 'Se puede añadir al correo electrónico para iniciar sesión.',
      timeZoneHint:
        'Determina los meses de su panel y de los de sus clientes, salvo que tengan su propia zona.',
      supportHint: 'A quién puede preguntar su personal, por ejemplo por otro dominio de correo.',
      accessLost: 'Sin este módulo, todos los clientes de {{name}} pierden el acceso de inmediato.',
      none: 'Aún no hay proveedores',
      noneText: 'Al añadir un proveedor, se invita a su administrador por correo.',
    },
    blocks: {
      lead: 'Direcciones que un servidor de correo ha rechazado o cuyo titular ha marcado un correo como no deseado. Siguen bloqueadas hasta que las desbloquee.',
      notificationsOnly:
        'Marcó un correo como no deseado: no recibe notificaciones, solo enlaces para iniciar sesión',
      search: 'Buscar direcciones',
      since: 'Bloqueada',
      unblock: 'Desbloquear',
      unblockFor: 'Desbloquear {{email}}',
      unblockTitle: '¿Desbloquear {{email}}?',
      unblockText:
        'Se vuelven a enviar correos a esta dirección. Si el servidor de correo rechaza el próximo, se bloquea de nuevo.',
      unblocked: '{{email}} desbloqueado.',
      none: 'No hay direcciones bloqueadas',
      noneText: 'Aquí aparecen las direcciones que un servidor de correo rechaza definitivamente.',
    },
  };
