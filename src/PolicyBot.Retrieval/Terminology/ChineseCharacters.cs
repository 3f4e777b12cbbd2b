namespace PolicyBot.Retrieval.Terminology;

/// <summary>Turns traditional Chinese characters into simplified ones.</summary>
internal static class ChineseCharacters
{
    // Each traditional character before its simplified one, by Unicode's variant data, and only those whose simplified form occurs
    // in the shipped glossary: names are all that is compared this way, and a full table would add two thousand pairs that nothing
    // tests. A name with a character that is not here is found in simplified texts only.
    private const string Pairs =
        "並并乾干亂乱佈布佔占併并來来侷局係系俬私俱具倉仓個个側侧備备傢家傳传債债傷伤僱雇價价儀仪億亿儘尽償偿優优儲储兌兑兒儿內内兩两冊册凈净別别則则創创劃划動动務务勞劳勢势勵励匯汇區区協协參参員员唸念問问單单" +
        "噸吨噹当嚮向嚴严國国圍围園园圓圆圖图團团埰采執执報报場场塊块壓压壘垒壞坏壟垄壯壮夥伙奬奖婁娄嬰婴學学孿孪實实寧宁審审寵宠專专對对導导屆届層层屬属島岛崑昆崗岗帥帅帶带幣币幫帮幹干庫库廈厦廠厂廢废廣广廳厅" +
        "廻回張张強强彆别彙汇彿佛後后徑径從从復复徵征徹彻悳德惡恶態态慮虑慶庆應应懞蒙懲惩懷怀戰战戲戏戶户捲卷掃扫掛挂採采換换搆构搨拓摺折撐撑撥拨擇择擔担據据擬拟擴扩攬揽數数斷断於于昇升時时暫暂曆历曏向書书會会" +
        "東东桿杆條条業业構构樁桩樓楼標标樣样橋桥機机橫横檢检檯台檻槛權权欵款歐欧歷历歸归殘残殼壳毬球氣气氫氢汙污決决況况淨净減减測测準准溫温滿满漁渔漢汉潔洁潛潜潤润濟济濫滥濱滨瀋沈灣湾為为無无煙烟熱热燈灯營营" +
        "爭争爲为爾尔牀床牽牵狀状獎奖獨独獸兽獻献現现環环產产産产畢毕畫画異异當当疊叠療疗發发盡尽監监眞真眾众睏困砲炮硏研碩硕碼码礎础礮炮稅税種种稱称積积穩稳競竞箇个節节範范築筑簡简簽签籃篮籌筹籤签粵粤糧粮糰团" +
        "糾纠約约納纳紓纾純纯級级紡纺細细終终組组結结絡络給给統统經经綜综綠绿綫线維维綱纲網网綵彩緊紧緑绿線线緣缘編编緩缓練练縣县總总績绩織织繫系繳缴繼继續续纔才罣挂罰罚羣群義义習习翫玩聯联職职聽听肅肃脫脱腦脑" +
        "臨临臺台與与興兴舉举舊旧菓果華华菸烟萬万葉叶葯药蓆席蓋盖薦荐藉借藍蓝藝艺藥药蘇苏處处虛虚號号衆众術术衛卫補补裝装製制複复覈核見见規规視视覽览觀观訂订計计訊讯訓训託托記记設设許许訴诉診诊註注証证評评詢询" +
        "試试話话誌志認认語语誠诚調调請请論论諾诺證证識识議议護护譽誉讀读讓让負负財财貢贡貧贫貨货貫贯責责貴贵貸贷費费貼贴貿贸賃赁資资賓宾賢贤賦赋質质賬账賸剩購购賽赛趨趋跡迹跤交跼局蹟迹車车軌轨軍军軟软較较載载" +
        "輔辅輕轻輛辆輸输轉转辦办辯辩農农迴回連连週周進进遊游運运過过達达違违遞递適适選选遺遗遼辽還还邊边郵邮鄉乡鄭郑醫医釋释釦扣銀银銷销鋼钢錄录錢钱錫锡錯错録录錶表鍵键鎮镇鏈链鐵铁長长門门開开閑闲閒闲間间関关" +
        "闆板闘斗關关陝陕陞升陽阳隊队階阶際际隨随險险隱隐雙双離离難难雲云電电靈灵響响頂顶項项預预頒颁領领頭头頸颈頻频題题額额類类顯显風风颱台飲饮養养餘余館馆馬马駐驻駕驾駛驶騙骗驗验體体髮发鬆松鬥斗鬭斗麵面黃黄" +
        "點点黨党鼕冬齣出龍龙";

    private static readonly Dictionary<char, char> Simplified = Enumerable.Range(0, Pairs.Length / 2)
        .ToDictionary(i => Pairs[2 * i], i => Pairs[(2 * i) + 1]);

    /// <summary>The character's simplified form, or the character itself.</summary>
    public static char Simplify(char character) =>
        character >= '\u4E00' && Simplified.TryGetValue(character, out var simplified) ? simplified : character;
}
