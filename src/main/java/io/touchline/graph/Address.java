package io.touchline.graph;

/**
 * Where an endpoint is, as its URI says.
 *
 * @param scheme Camel's name for the component
 * @param path what stands between the scheme and the options, without the slashes it begins with
 */
record Address(String scheme, String path) {

    /**
     * @param uri without placeholders
     */
    static Address of(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 0) {
            return new Address(uri, "");
        }
        String rest = uri.substring(colon + 1);
        int options = rest.indexOf('?');
        String path = options < 0 ? rest : rest.substring(0, options);
        return new Address(uri.substring(0, colon), path.replaceFirst("^//", ""));
    }

    /** The host, if the path begins with one. */
    String host() {
        return path.replaceFirst("^.*@", "").replaceFirst("[:/].*$", "");
    }
}
