<?php
// Prints what WordPress keeps of the addresses in its posts, as JSON.
require __DIR__ . '/wp-load.php';
global $wpdb;
echo json_encode($wpdb->get_col("SELECT meta_value FROM $wpdb->postmeta WHERE meta_key LIKE '\\_oembed\\_%' AND meta_key NOT LIKE '\\_oembed\\_time%'"));
