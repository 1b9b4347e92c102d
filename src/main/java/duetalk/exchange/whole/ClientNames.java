package duetalk.exchange.whole;

import duetalk.core.exports.Table;
import duetalk.core.exports.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of clients beside what is theirs, so that a list is read without looking numbers up in another. They are
 * for the reader alone: a book is made from the numbers.
 */
final class ClientNames {

    static final String COLUMN = "client_name";

    private final Map<String, String> ofClient = new HashMap<>();
    private final Map<String, String> ofInvoice = new HashMap<>();

    ClientNames(Tables tables, @Nullable Long clientId) {
        for (Table table : tables.all()) {
            if (table.name().equals("client")) {
                read(tables, table, clientId, "name", ofClient);
            }
        }
        for (Table table : tables.all()) {
            if (table.name().equals("invoice")) {
                read(tables, table, clientId, "client_id", ofInvoice);
                ofInvoice.replaceAll((invoice, client) -> ofClient.getOrDefault(client, ""));
            }
        }
    }

    private static void read(
            Tables tables, Table table, @Nullable Long clientId, String column, Map<String, String> into) {
        int id = table.indexOf("id");
        int wanted = table.indexOf(column);
        if (id >= 0 && wanted >= 0) {
            tables.rows(table, clientId, (values, file) -> {
                String key = values.get(id);
                String value = values.get(wanted);
                if (key != null && value != null) {
                    into.put(key, value);
                }
            });
        }
    }

    /** Whether the rows of a list are a client's. */
    static boolean belongIn(Table table) {
        return table.indexOf("client_id") >= 0 || table.indexOf("invoice_id") >= 0;
    }

    /** Whose row it is; empty where that is nobody's. */
    String of(Table table, List<@Nullable String> values) {
        int client = table.indexOf("client_id");
        int invoice = table.indexOf("invoice_id");
        String key = client >= 0 ? values.get(client) : invoice >= 0 ? values.get(invoice) : null;
        return key == null ? "" : (client >= 0 ? ofClient : ofInvoice).getOrDefault(key, "");
    }
}
