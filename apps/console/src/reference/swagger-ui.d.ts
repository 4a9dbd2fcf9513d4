declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  interface Options {
    url: string;
    plugins: (() => object)[];
    dom_id: string;
    deepLinking: boolean;
    docExpansion: 'none' | 'list' | 'full';
    defaultModelsExpandDepth: number;
    displayRequestDuration: boolean;
    filter: boolean;
    syntaxHighlight: boolean;
    validatorUrl: string | null;
    requestInterceptor: (request: object) => object;
  }
  export default function SwaggerUI(options: Options): void;
}
