"""The points of acceptance of this portal, and the tests that cover each: file of this folder, colons, name."""

from typing import Final

#: Point → what it asks for, and what tries it.
POINTS: Final[dict[int, tuple[str, tuple[str, ...]]]] = {
    1: ("角色在首屏", ("test_walk::test_roles_show_on_a_phone_without_scrolling",)),
    2: (
        "角色页先列要办的事",
        (
            "test_acceptance::test_02_role_pages_list_what_to_do_before_documents",
            "test_role_pages::test_a_village_doctors_question_is_one_tap_away_and_answered_in_its_own_group",
        ),
    ),
    3: ("任务三次点击之内", ("test_acceptance::test_03_every_task_is_three_taps_from_home",)),
    4: ("搜索一次点击", ("test_every_page::test_search_is_one_tap_away",)),
    5: (
        "粘贴、输入法、语音",
        (
            "test_finder::test_pasting_finds",
            "test_finder::test_an_input_method_finds_when_it_has_composed_and_not_before",
            "test_finder::test_dictated_text_finds",
        ),
    ),
    6: ("文号、口语、错字", ("test_finder::test_other_ways_of_writing_find_too",)),
    7: ("没有结果时的话", ("test_finder::test_nothing_found_says_so_and_what_to_try",)),
    8: ("网址带着查询", ("test_finder::test_an_address_with_a_query_restores_the_list",)),
    9: ("所在位置", ("test_walk::test_crumbs_lead_from_a_clause_to_its_chapter",)),
    10: (
        "没有脚本也能读",
        (
            "test_reach::test_without_javascript_a_clause_is_readable",
            "test_reach::test_without_javascript_home_leads_on",
            "test_reach::test_without_javascript_an_answer_opens",
            "test_reach::test_without_javascript_the_finder_leads_to_every_clause",
        ),
    ),
    11: ("效力和有效期用字写明", ("test_acceptance::test_11_standing_and_validity_stand_in_words",)),
    12: ("出处写全", ("test_acceptance::test_12_a_clause_names_issuer_number_day_document_place_and_edition",)),
    13: ("解读和条款分得开", ("test_acceptance::test_13_interpretation_is_told_from_the_text",)),
    15: ("没有死链，有被引用", ("test_acceptance::test_15_no_link_is_dead_and_clauses_link_back",)),
    16: ("术语点开就懂", ("test_acceptance::test_16_a_term_is_explained_on_tap",)),
    17: ("时限处处一样", ("test_acceptance::test_17_a_step_is_due_at_the_same_time_wherever_it_stands",)),
    18: ("标题可以指到", ("test_acceptance::test_18_every_heading_has_an_anchor_that_lands_in_sight",)),
    19: (
        "勾留得住",
        (
            "test_ticks::test_a_tick_survives_a_reload",
            "test_ticks::test_a_tick_survives_a_restart_of_the_browser",
        ),
    ),
    20: ("进度念得出", ("test_ticks::test_progress_counts_and_is_announced",)),
    21: ("重来先问", ("test_ticks::test_reset_asks_first",)),
    22: ("存不住也能勾", ("test_ticks::test_where_the_device_keeps_nothing_ticking_works_with_a_notice",)),
    23: ("加了事项不挪勾", ("test_ticks::test_a_tick_is_the_same_on_the_clause_and_on_the_checklist",)),
    25: (
        "清单打印一张纸、有空框",
        (
            "test_paper::test_a_list_of_up_to_25_items_is_one_sheet",
            "test_paper::test_each_step_has_a_line_to_sign_and_one_for_the_day",
            "test_layout::test_on_paper_boxes_are_drawn_and_empty_and_all_is_black_on_white",
        ),
    ),
    26: ("复制引用", ("test_answers::test_the_citation_is_copied_with_title_place_standing_and_address",)),
    27: ("没有加密也能复制", ("test_answers::test_copying_works_over_plain_http_too",)),
    28: ("问答链接直接打开", ("test_answers::test_a_link_to_a_question_opens_its_answer",)),
    29: (
        "问答全部展开，打印全开",
        (
            "test_answers::test_all_questions_open_and_close_with_one_button",
            "test_layout::test_on_paper_everything_is_open_and_afterwards_as_it_was",
        ),
    ),
    30: ("筛选带数、在网址里", ("test_facets::test_a_choice_keeps_focus_and_stands_in_the_address",)),
    32: ("打印件可以引用", ("test_acceptance::test_32_a_printed_clause_can_be_cited",)),
    33: ("纠错找得到人和文件", ("test_acceptance::test_33_a_mistake_can_be_told_without_an_account",)),
    34: (
        "窄屏不横滚",
        (
            "test_every_page::test_nothing_sticks_out_at_320_pixels",
            "test_every_page::test_nothing_sticks_out_at_twice_the_size",
        ),
    ),
    35: ("点得中", ("test_every_page::test_targets_are_large_enough_to_hit",)),
    36: (
        "底栏不挡",
        ("test_every_page::test_its_end_is_not_hidden_by_the_bar", "test_keyboard::test_focus_is_always_to_be_seen"),
    ),
    37: (
        "大字",
        (
            "test_acceptance::test_37_no_text_is_below_20_pixels_in_large_type",
            "test_views::test_a_view_is_kept_on_every_other_page",
        ),
    ),
    38: (
        "深色",
        (
            "test_every_page::test_axe_finds_nothing_serious_in_the_dark",
            "test_views::test_dark_follows_the_system_until_the_reader_chooses",
            "test_views::test_a_view_is_there_before_the_script_so_that_nothing_flashes",
        ),
    ),
    39: (
        "键盘走得通",
        (
            "test_keyboard::test_the_skip_link_comes_first_shows_itself_and_leads_to_the_text",
            "test_keyboard::test_focus_is_always_to_be_seen",
        ),
    ),
    40: ("标题和地标", ("test_acceptance::test_40_headings_are_unbroken_and_landmarks_are_named",)),
    41: ("表格有题有头", ("test_acceptance::test_41_every_table_has_its_caption_and_headers",)),
    42: ("不靠拖动和悬停", ("test_acceptance::test_42_nothing_depends_on_dragging_or_hovering",)),
    43: ("少动", ("test_views::test_who_wants_no_motion_gets_none",)),
    44: ("无障碍检查干净", ("test_every_page::test_axe_finds_nothing_serious",)),
    45: (
        "打印",
        (
            "test_acceptance::test_45_paper_shows_where_the_page_is_and_no_address_without_a_host",
            "test_every_page::test_on_paper_there_is_no_navigation",
        ),
    ),
    46: (
        "排版",
        (
            "test_acceptance::test_46_lines_have_room_and_nothing_is_slanted_or_justified",
            "test_layout::test_lines_of_prose_are_at_most_38_characters_with_room_between_them",
        ),
    ),
    48: (
        "U盘",
        (
            "test_reach::test_from_a_u_disk_the_way_leads_from_home_to_a_tick_that_stays",
            "test_header_box::test_from_a_u_disk_the_finder_finds_the_same",
        ),
    ),
    49: ("不找别的主机", ("test_every_page::test_it_asks_no_other_host_and_gets_all_it_asks_for",)),
    50: ("没有的网址", ("test_walk::test_an_address_that_is_not_there_offers_search_and_home_in_chinese",)),
    54: (
        "勾认周期，不适用不计，填了日子算期限",
        (
            "test_periods::test_a_tick_holds_until_the_period_ends",
            "test_unfit::test_what_is_unfit_leaves_the_count_and_is_announced",
            "test_events::test_a_day_gives_the_last_day_the_days_left_and_the_reading",
        ),
    ),
    55: (
        "单位职责两次点击，出资可导出",
        (
            "test_role_pages::test_from_home_an_official_is_at_her_bodys_duties_in_two_taps",
            "test_rosters::test_everything_that_finance_pays_is_two_taps_from_home_and_can_be_saved",
            "test_rosters::test_without_a_script_roles_filter_and_the_numbers_add_up",
        ),
    ),
    58: ("告诉谁", ("test_acceptance::test_58_every_page_tells_whom_to_write_to",)),
    59: (
        "地区在首屏、列表、结果",
        (
            "test_acceptance::test_59_a_clause_says_its_region_on_the_first_screen_and_in_lists",
            "test_acceptance::test_59_results_say_the_document_and_its_region",
        ),
    ),
}
#: What is not built yet: calendar, self-check, comparison, offline copy, wordings over time, questions to print.
LATER: Final = frozenset({14, 24, 31, 47, 51, 52, 53, 56, 57, 60})
LAST: Final = 60
