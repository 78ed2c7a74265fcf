package org.tocsin.desk;

/** Records in the form of UCDP GED, made up here. No event in them happened. */
public final class MadeUpGed {

  public static final String HEADER =
      "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
          + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
          + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,"
          + "source_date,source_headline,source_original,where_prec,where_coordinates,"
          + "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,"
          + "country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
          + "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

  private MadeUpGed() {}

  /** One event in the Central African Republic. */
  public static String record(int id, String day, String best) {
    return String.join(
        ",",
        Integer.toString(id),
        "X-1",
        day.substring(0, 4),
        "1",
        "Clear",
        "3",
        "9",
        "9",
        "Example front - Civilians",
        "9",
        "9",
        "Example front - Civilians",
        "9",
        "901",
        "Example front",
        "9",
        "902",
        "Civilians",
        "2",
        "made up",
        "",
        "",
        "made up",
        "",
        "2",
        "Ndélé",
        "near Ndélé",
        "Bamingui-Bangoran",
        "",
        "8.41",
        "20.65",
        "POINT (20.65 8.41)",
        "0",
        "Central African Republic",
        "482",
        "Africa",
        "1",
        "1",
        day + " 00:00:00.000",
        day + " 00:00:00.000",
        "0",
        "0",
        best,
        "0",
        best,
        best,
        best,
        "",
        "");
  }

  public static String file(Iterable<String> records) {
    return HEADER + "\n" + String.join("\n", records) + "\n";
  }
}
