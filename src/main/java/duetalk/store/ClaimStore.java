package duetalk.store;

import duetalk.core.recovery.Claim;
import duetalk.core.recovery.ClaimKind;
import duetalk.core.recovery.Claims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

final class ClaimStore implements Claims {

    private final Handle handle;

    ClaimStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Claim of(long invoiceId) {
        return handle.createQuery("select kind, handed_over_on from invoice_claim where invoice_id = :invoice")
                .bind("invoice", invoiceId)
                .map((row, context) -> claim(row))
                .findOne()
                .orElse(Claim.USUAL);
    }

    @Override
    public Map<Long, Claim> ofClient(long clientId) {
        Map<Long, Claim> claims = new HashMap<>();
        handle.createQuery("""
                        select c.invoice_id, c.kind, c.handed_over_on from invoice_claim c
                        join invoice i on i.id = c.invoice_id where i.client_id = :client""")
                .bind("client", clientId)
                .map((row, context) -> claims.put(row.getLong("invoice_id"), claim(row)))
                .list();
        return claims;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(ClaimKind.valueOf(row.getString("kind")), Rows.dateOrNull(row, "handed_over_on"));
    }

    @Override
    public void keep(long invoiceId, Claim claim) {
        handle.execute(
                "merge into invoice_claim(invoice_id, kind, handed_over_on) values (?, ?, ?)",
                invoiceId,
                claim.kind().name(),
                claim.handedOverOn());
    }
}
