package duetalk.store;

import java.sql.Connection;
import org.h2.api.Trigger;

/** Java that a hostile book has the database run while it is opened. */
public final class PlantedTrigger implements Trigger {

    @Override
    public void init(Connection connection, String schema, String name, String table, boolean before, int type) {
        System.setProperty("duetalk.test.ran", "yes");
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {
        System.setProperty("duetalk.test.ran", "yes");
    }
}
