package duetalk.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;

/** A list in the shape of a published one: invoices of many clients with the day on which each was settled. */
public final class LatePaymentHistories {

    private LatePaymentHistories() {}

    public static byte[] make(int clients, int invoices) {
        Random random = new Random(2012);
        StringBuilder csv = new StringBuilder(
                "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate\n");
        for (int i = 0; i < invoices; i++) {
            LocalDate issued = LocalDate.of(2012, 1, 3).plusDays(random.nextInt(690));
            LocalDate settled = issued.plusDays(random.nextInt(75));
            csv.append("391,")
                    .append(1000 + i % clients)
                    .append("-CLIENT,")
                    .append(american(issued))
                    .append(',');
            csv.append("000")
                    .append(7_000_000 + i)
                    .append(',')
                    .append(american(issued))
                    .append(',')
                    .append(american(issued.plusDays(30)));
            csv.append(',').append(5 + random.nextInt(120)).append('.').append(10 + random.nextInt(89));
            csv.append(',')
                    .append(random.nextInt(5) == 0 ? "Yes" : "No")
                    .append(',')
                    .append(american(settled))
                    .append(",Paper,0,0\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String american(LocalDate date) {
        return date.getMonthValue() + "/" + date.getDayOfMonth() + "/" + date.getYear();
    }
}
