package io.touchline.reload;

import io.touchline.routes.FolderState;
import io.touchline.routes.RouteFolders;

/** How the routes begin to run, and go on with the edits that come. */
public final class RouteStart {

    private final RouteFolders folders;
    private final Reloader reloader;
    private final FolderWatch watch;
    private final ReloadSettings settings;

    RouteStart(RouteFolders folders, Reloader reloader, FolderWatch watch, ReloadSettings settings) {
        this.folders = folders;
        this.reloader = reloader;
        this.watch = watch;
        this.settings = settings;
    }

    /**
     * Starts the routes that the files say, and from then on follows the files if the settings say so.
     *
     * @throws io.touchline.routes.RouteFileException when there is an error in the files, or a route does not start
     */
    public void run() {
        FolderState before = folders.state();
        reloader.start(folders.read());
        if (settings.reload()) {
            watch.start(before);
        }
    }
}
